"""Records the rates of Keras's and torch's schedules in schedules.json, beside this file.

Made with Keras 3.15.1 (torch backend, float64) and torch 2.14.1:
KERAS_BACKEND=torch python record_schedules.py
"""

import json
import pathlib

import keras
import torch
from keras.optimizers import schedules as k
from torch.optim import lr_scheduler as t

keras.backend.set_floatx("float64")


def of_keras(schedule, steps):
    return [float(schedule(step)) for step in range(steps)]


def of_torch(rate, scheduler, steps):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate, momentum=0.9)
    schedule = scheduler(optimizer)
    rates = []
    for step in range(steps):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        if step + 1 < steps:
            optimizer.step()
            schedule.step()
    return rates


def one_cycle(steps, **settings):
    return of_torch(
        0.1, lambda o: t.OneCycleLR(o, max_lr=0.1, total_steps=steps, **settings), steps
    )


def warm(o):
    return t.SequentialLR(
        o,
        [t.LinearLR(o, 0.1, 1.0, total_iters=10), t.CosineAnnealingLR(o, T_max=60)],
        milestones=[10],
    )


recorded = {
    "exponential": of_keras(k.ExponentialDecay(0.1, 30, 0.5), 100),
    "exponential staircase": of_keras(k.ExponentialDecay(0.1, 30, 0.5, staircase=True), 100),
    "inverse time": of_keras(k.InverseTimeDecay(0.1, 20, 0.7), 100),
    "inverse time staircase": of_keras(k.InverseTimeDecay(0.1, 20, 0.7, staircase=True), 100),
    "cosine": of_keras(k.CosineDecay(0.1, 80), 100),
    "cosine alpha": of_keras(k.CosineDecay(0.1, 80, alpha=0.05), 100),
    "cosine warm-up": of_keras(
        k.CosineDecay(0.002, 80, alpha=0.05, warmup_target=0.1, warmup_steps=15), 120
    ),
    "restarts": of_keras(k.CosineDecayRestarts(0.1, 15), 150),
    "restarts even": of_keras(k.CosineDecayRestarts(0.1, 20, t_mul=1.0, m_mul=0.8), 150),
    "restarts lower": of_keras(
        k.CosineDecayRestarts(0.1, 12, t_mul=1.5, m_mul=0.7, alpha=0.02), 150
    ),
    "piecewise": of_keras(
        k.PiecewiseConstantDecay([20, 50, 70], [0.1, 0.03, 0.01, 0.002]), 100
    ),
    "polynomial": of_keras(k.PolynomialDecay(0.1, 60), 100),
    "polynomial power": of_keras(k.PolynomialDecay(0.1, 60, 0.003, power=2.5), 100),
    "polynomial cycle": of_keras(k.PolynomialDecay(0.1, 30, 0.003, power=0.5, cycle=True), 150),
    "linear": of_torch(0.1, lambda o: t.LinearLR(o, 0.9, 0.25, total_iters=60), 100),
    "one cycle": one_cycle(120),
    "one cycle linear": one_cycle(
        120, anneal_strategy="linear", pct_start=0.25, div_factor=10.0, final_div_factor=100.0
    ),
    "one cycle three phases": one_cycle(120, three_phase=True, pct_start=0.4),
    "one cycle short": one_cycle(2),
    "warm-up, then cosine": of_torch(0.1, warm, 70),
    "cosine per epoch": of_torch(0.1, lambda o: t.CosineAnnealingLR(o, T_max=10), 10),
}

file = pathlib.Path(__file__).with_name("schedules.json")
file.write_text(json.dumps(recorded, indent=1) + "\n")
