"""Writes scripted.pt, a small network exported from PyTorch, and what two steps of SGD make of it.

Run with PyTorch 2.x on the CPU: python torchscript.py
"""
import json
import pathlib

import torch

torch.manual_seed(3)
model = torch.nn.Sequential(torch.nn.Linear(4, 6), torch.nn.BatchNorm1d(6), torch.nn.ReLU(), torch.nn.Linear(6, 1))
here = pathlib.Path(__file__).parent
torch.jit.script(model).save(here / "scripted.pt")
x = torch.tensor([[0.5, -1.0, 2.0, 0.25], [1.5, 0.0, -0.5, 1.0], [-1.0, 0.75, 0.5, -2.0]])
y = torch.tensor([[1.0], [-1.0], [0.5]])
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
losses = []
for _ in range(2):
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
model.eval()
expected = {"x": x.flatten().tolist(), "y": y.flatten().tolist(), "losses": losses, "predicted": model(x).flatten().tolist()}
(here / "scripted.json").write_text(json.dumps(expected, indent=1) + "\n")
