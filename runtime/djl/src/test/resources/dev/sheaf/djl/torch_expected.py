"""Writes torch_expected.json: what PyTorch itself computes for the numbers in it.

Run with PyTorch 2.x on the CPU: python torch_expected.py
"""
import json
import pathlib
import re

import torch
import torch.nn.functional as F

torch.manual_seed(7)
torch.set_num_threads(1)


def rounded(tensor):
    return tensor.detach().flatten().double().tolist()


def losses():
    n, classes = 5, 4
    logits = torch.randn(n, classes) * 2
    soft = torch.softmax(logits, 1)
    index = torch.tensor([3, 0, 1, 1, 2])
    one_hot = F.one_hot(index, classes).float()
    bits = (torch.rand(n, classes) > 0.5).float()
    near = torch.randn(n, classes)
    weights = torch.tensor([1.0, 0.5, 2.0, 0.0, 3.25])
    cases = {
        "categorical": (one_hot, soft, lambda t, o: -(t * torch.log(o)).sum(1)),
        "categoricalFromLogits": (one_hot, logits, lambda t, o: F.cross_entropy(o, t, reduction="none")),
        "sparse": (index, soft, lambda t, o: F.nll_loss(torch.log(o), t, reduction="none")),
        "sparseFromLogits": (index, logits, lambda t, o: F.cross_entropy(o, t, reduction="none")),
        "binary": (bits, torch.sigmoid(logits), lambda t, o: F.binary_cross_entropy(o, t, reduction="none").mean(1)),
        "binaryFromLogits": (
            bits,
            logits * 20,
            lambda t, o: F.binary_cross_entropy_with_logits(o, t, reduction="none").mean(1),
        ),
        "meanSquaredError": (near, logits, lambda t, o: F.mse_loss(o, t, reduction="none").mean(1)),
        "meanAbsoluteError": (near, logits, lambda t, o: F.l1_loss(o, t, reduction="none").mean(1)),
    }
    found = {}
    for name, (target, output, loss) in cases.items():
        leaf = output.clone().requires_grad_(True)
        # The two losses on probabilities divide by their sum first, as Keras does; on a softmax
        # that changes the gradient, not the value.
        seen = leaf / leaf.sum(1, keepdim=True) if name in ("categorical", "sparse") else leaf
        each = loss(target, seen)
        whole = (each * weights).sum() / n
        whole.backward()
        found[name] = {
            "target": rounded(target),
            "output": rounded(output),
            "each": rounded(each),
            "whole": whole.item(),
            "gradient": rounded(leaf.grad),
        }
    return {"n": n, "classes": classes, "weights": rounded(weights), "cases": found}


def optimizers():
    start = torch.tensor([0.5, -1.25, 2.0, 0.0, -0.003])
    gradients = torch.randn(5, 5) * torch.tensor([1.0, 0.1, 10.0, 1e-4, 1.0])
    gradients[2, 3] = 0.0
    kinds = {
        "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
        "sgdWeightDecay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.05),
        "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
        "momentumWeightDecay": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.05),
        "nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True, weight_decay=0.05),
        "adam": lambda p: torch.optim.Adam(p, lr=0.01),
        "adamSettings": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.95), eps=1e-4, weight_decay=0.05),
        "adamW": lambda p: torch.optim.AdamW(p, lr=0.01),
        "adamWSettings": lambda p: torch.optim.AdamW(p, lr=0.01, betas=(0.8, 0.95), eps=1e-4, weight_decay=0.3),
    }
    found = {}
    for name, make in kinds.items():
        weight = start.clone().requires_grad_(True)
        optimizer = make([weight])
        steps = []
        for step in range(5):
            # The rate changes on the way, as a callback may do.
            if step == 3:
                optimizer.param_groups[0]["lr"] /= 4
            weight.grad = gradients[step].clone()
            optimizer.step()
            steps.append(rounded(weight))
        found[name] = steps
    return {"start": rounded(start), "gradients": [rounded(g) for g in gradients], "steps": found}


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        # Without a bias: under a batch norm its gradient is rounding noise, and Adam follows noise.
        self.conv = torch.nn.Conv2d(3, 4, 3, padding=1, bias=False)
        self.norm = torch.nn.BatchNorm2d(4)
        self.dense = torch.nn.Linear(4 * 3 * 3, 3)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.norm(self.conv(x))), 2)
        return self.dense(x.flatten(1))


def network():
    model = Network()
    names = {
        "01Conv2d_weight": "conv.weight",
        "02BatchNorm_gamma": "norm.weight",
        "02BatchNorm_beta": "norm.bias",
        "02BatchNorm_runningMean": "norm.running_mean",
        "02BatchNorm_runningVar": "norm.running_var",
        "06Linear_weight": "dense.weight",
        "06Linear_bias": "dense.bias",
    }

    def state():
        values = model.state_dict()
        return {ours: {"shape": list(values[name].shape), "values": rounded(values[name])} for ours, name in names.items()}

    images = torch.randn(4, 3, 6, 6)
    index = torch.tensor([0, 2, 1, 2])
    weights = torch.tensor([1.0, 2.0, 0.25, 1.5])
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    before = state()
    losses = []
    for _ in range(3):
        optimizer.zero_grad()
        loss = (F.cross_entropy(model(images), index, reduction="none") * weights).sum() / 4
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    after = state()
    model.eval()
    return {
        "images": rounded(images),
        "index": index.tolist(),
        "weights": rounded(weights),
        "before": before,
        "losses": losses,
        "after": after,
        "predicted": rounded(model(images)),
        "evaluated": F.cross_entropy(model(images), index).item(),
    }


here = pathlib.Path(__file__).with_name("torch_expected.json")
expected = {"torch": torch.__version__, "losses": losses(), "optimizers": optimizers(), "network": network()}
lists = re.compile(r"\[\s+([^\[\]{}]*?)\s+\]")
text = lists.sub(lambda found: "[" + re.sub(r"\s+", " ", found[1]) + "]", json.dumps(expected, indent=1))
here.write_text(text + "\n")
