"""Writes frozen_expected.json: what PyTorch makes of two blocks, the first frozen for ten steps.

A frozen block runs in eval mode, so its running statistics stay. Then both train for ten steps
more, the first with a rate of its own, in each of the ways under "then".

Run with PyTorch 2.x on the CPU: python frozen_expected.py
"""
import copy
import json
import pathlib
import re

import torch
import torch.nn.functional as F

torch.manual_seed(11)
torch.set_num_threads(1)
RATE = 0.05
NAMES = {
    "01SequentialBlock_01Conv2d_weight": "body.0.weight",
    "01SequentialBlock_02BatchNorm_gamma": "body.1.weight",
    "01SequentialBlock_02BatchNorm_beta": "body.1.bias",
    "01SequentialBlock_02BatchNorm_runningMean": "body.1.running_mean",
    "01SequentialBlock_02BatchNorm_runningVar": "body.1.running_var",
    "02SequentialBlock_01Conv2d_weight": "head.0.weight",
    "02SequentialBlock_02BatchNorm_gamma": "head.1.weight",
    "02SequentialBlock_02BatchNorm_beta": "head.1.bias",
    "02SequentialBlock_02BatchNorm_runningMean": "head.1.running_mean",
    "02SequentialBlock_02BatchNorm_runningVar": "head.1.running_var",
    "02SequentialBlock_05Linear_weight": "head.4.weight",
    "02SequentialBlock_05Linear_bias": "head.4.bias",
}


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Sequential(
            torch.nn.Conv2d(2, 3, 3, padding=1, bias=False), torch.nn.BatchNorm2d(3), torch.nn.ReLU()
        )
        self.head = torch.nn.Sequential(
            torch.nn.Conv2d(3, 4, 3, padding=1, bias=False),
            torch.nn.BatchNorm2d(4),
            torch.nn.ReLU(),
            torch.nn.Flatten(),
            torch.nn.Linear(4 * 5 * 5, 3),
        )

    def forward(self, x):
        return self.head(self.body(x))


def rounded(tensor):
    return tensor.detach().flatten().double().tolist()


def state(model):
    values = model.state_dict()
    return {ours: {"shape": list(values[name].shape), "values": rounded(values[name])} for ours, name in NAMES.items()}


def steps(model, optimizer, batches):
    losses = []
    for x, y in batches:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


model = Network()
# As a body that has seen other data: its running statistics are not those of a fresh one.
with torch.no_grad():
    model.body[1].running_mean.copy_(torch.tensor([0.3, -0.2, 0.1]))
    model.body[1].running_var.copy_(torch.tensor([0.5, 2.0, 1.25]))
batches = [(torch.randn(4, 2, 5, 5), torch.randint(0, 3, (4,))) for _ in range(4)]
order = [i % len(batches) for i in range(10)]
expected = {
    "torch": torch.__version__,
    "rate": RATE,
    "batches": [{"x": rounded(x), "y": y.tolist()} for x, y in batches],
    "order": order,
    "before": state(model),
}
optimizer = torch.optim.SGD(
    [{"params": model.body.parameters()}, {"params": model.head.parameters()}], lr=RATE, momentum=0.9
)
model.body.requires_grad_(False)
model.body.eval()
expected["frozen"] = {"losses": steps(model, optimizer, [batches[i] for i in order]), "after": state(model)}
found = {}
for name, factor in {"equal": 1.0, "tenth": 0.1}.items():
    again = copy.deepcopy(model)
    second = torch.optim.SGD(
        [{"params": again.body.parameters()}, {"params": again.head.parameters()}], lr=RATE, momentum=0.9
    )
    second.load_state_dict(copy.deepcopy(optimizer.state_dict()))  # it would be shared otherwise
    second.param_groups[0]["lr"] = RATE * factor
    again.body.requires_grad_(True)
    again.body.train()
    found[name] = {"losses": steps(again, second, [batches[i] for i in order]), "after": state(again)}
expected["then"] = found
here = pathlib.Path(__file__).with_name("frozen_expected.json")
lists = re.compile(r"\[\s+([^\[\]{}]*?)\s+\]")
text = lists.sub(lambda each: "[" + re.sub(r"\s+", " ", each[1]) + "]", json.dumps(expected, indent=1))
here.write_text(text + "\n")
