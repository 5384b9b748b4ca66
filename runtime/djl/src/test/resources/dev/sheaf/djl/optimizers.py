"""Writes optimizers.json: the weights that Keras 3 and torch.optim reach in 50 steps.

Run with Keras 3.15 and PyTorch 2 on the CPU: KERAS_BACKEND=torch python optimizers.py

The gradients are given, so that nothing but the optimizers is compared. After 30 steps the
learning rate is a quarter of what it was, as a callback may have it.
"""
import json
import os
import pathlib
import re

os.environ.setdefault("KERAS_BACKEND", "torch")

import keras
import numpy as np
import torch

torch.set_num_threads(1)
keras.config.set_floatx("float32")

STEPS = 50
SHOWN = [1, 2, 5, 10, 20, 30, 40, 50]
SHAPES = {"weight": (4, 3), "bias": (3,)}
SIZE = 15

random = np.random.default_rng(11)
scales = np.array([1, 0.1, 10, 1e-4, 1, 0.5, 2, 1, 0.01, 3, 1, 1, 1, 0.2, 5])
drift = random.normal(size=SIZE)
gradients = ((random.normal(size=(STEPS, SIZE)) + drift) * scales).astype(np.float32)
gradients[3:6, 5] = 0
start = random.uniform(-2, 2, size=SIZE).astype(np.float32)


def split(values):
    return values[:12].reshape(SHAPES["weight"]), values[12:]


def flat(arrays):
    return np.concatenate([np.asarray(a, dtype=np.float64).reshape(-1) for a in arrays]).tolist()


def of_keras(optimizer, without_decay=()):
    variables = [
        keras.Variable(value.copy(), name=name) for name, value in zip(SHAPES, split(start))
    ]
    if without_decay:
        optimizer.exclude_from_weight_decay(var_names=list(without_decay))
    rate = float(keras.ops.convert_to_numpy(optimizer.learning_rate))
    shown = []
    for step in range(STEPS):
        if step == 30:
            optimizer.learning_rate = rate / 4
        grads = [torch.from_numpy(g.copy()) for g in split(gradients[step])]
        optimizer.apply(grads, variables)
        if step + 1 in SHOWN:
            shown.append(flat(keras.ops.convert_to_numpy(v) for v in variables))
    found = {"rate": rate, "weights": shown}
    if optimizer.use_ema:
        optimizer.finalize_variable_values(variables)
        found["averages"] = flat(keras.ops.convert_to_numpy(v) for v in variables)
    return found


def of_torch(make):
    parameters = [torch.from_numpy(value.copy()).requires_grad_(True) for value in split(start)]
    optimizer = make(parameters)
    rate = optimizer.param_groups[0]["lr"]
    shown = []
    for step in range(STEPS):
        if step == 30:
            for group in optimizer.param_groups:
                group["lr"] = rate / 4
        for parameter, gradient in zip(parameters, split(gradients[step])):
            parameter.grad = torch.from_numpy(gradient.copy())
        optimizer.step()
        if step + 1 in SHOWN:
            shown.append(flat(p.detach().numpy() for p in parameters))
    return {"rate": rate, "weights": shown}


k = keras.optimizers
in_keras = {
    "Sgd": lambda: k.SGD(),
    "Sgd momentum": lambda: k.SGD(0.01, momentum=0.9),
    "Sgd nesterov, decay": lambda: k.SGD(0.01, momentum=0.8, nesterov=True, weight_decay=0.5),
    "RmsProp": lambda: k.RMSprop(),
    "RmsProp epsilon 1e-3": lambda: k.RMSprop(0.01, rho=0.8, epsilon=1e-3),
    "RmsProp momentum, centered, decay": lambda: k.RMSprop(0.01, momentum=0.9, centered=True, epsilon=1e-3, weight_decay=0.5),
    "Adagrad": lambda: k.Adagrad(),
    "Adagrad start 0.5, epsilon 1e-3": lambda: k.Adagrad(0.1, initial_accumulator_value=0.5, epsilon=1e-3, weight_decay=0.05),
    "Adadelta": lambda: k.Adadelta(),
    "Adadelta rate 1": lambda: k.Adadelta(1.0, rho=0.9, epsilon=1e-3, weight_decay=0.005),
    "Adam": lambda: k.Adam(),
    "Adam epsilon 1e-3": lambda: k.Adam(0.01, epsilon=1e-3),
    "Adam betas, decay": lambda: k.Adam(0.01, beta_1=0.8, beta_2=0.95, epsilon=1e-4, weight_decay=0.5),
    "Adam amsgrad": lambda: k.Adam(0.01, amsgrad=True),
    "AdamW": lambda: k.AdamW(),
    "AdamW decay but for the bias": (lambda: k.AdamW(0.01, weight_decay=0.5), ["bias"]),
    "Nadam": lambda: k.Nadam(),
    "Nadam betas, epsilon 1e-3, decay": lambda: k.Nadam(0.01, beta_1=0.8, beta_2=0.95, epsilon=1e-3, weight_decay=0.5),
    "Lion": lambda: k.Lion(),
    "Lion betas, decay": lambda: k.Lion(0.01, beta_1=0.8, beta_2=0.95, weight_decay=0.5),
    "clipValue": lambda: k.Adam(0.01, clipvalue=0.5),
    "clipNorm": lambda: k.Adam(0.01, clipnorm=1.0),
    "globalClipNorm": lambda: k.Adam(0.01, global_clipnorm=1.0),
    "globalClipNorm, Sgd momentum": lambda: k.SGD(0.01, momentum=0.9, global_clipnorm=20.0),
    "accumulation of 4": lambda: k.Adam(0.01, gradient_accumulation_steps=4),
    "accumulation of 3, clipNorm": lambda: k.SGD(0.01, momentum=0.9, gradient_accumulation_steps=3, clipnorm=2.0),
    "ema": lambda: k.Adam(0.01, use_ema=True, ema_momentum=0.9),
    "ema overwriting every 7": lambda: k.SGD(0.01, momentum=0.9, use_ema=True, ema_momentum=0.8, ema_overwrite_frequency=7),
    "ema overwriting every 5, accumulation of 3": lambda: k.RMSprop(
        0.01, use_ema=True, ema_overwrite_frequency=5, gradient_accumulation_steps=3
    ),
}
o = torch.optim
in_torch = {
    "Sgd": lambda p: o.SGD(p),
    "Sgd momentum": lambda p: o.SGD(p, lr=0.01, momentum=0.9),
    "Sgd nesterov, decay": lambda p: o.SGD(p, lr=0.01, momentum=0.8, nesterov=True, weight_decay=0.5),
    "RmsProp": lambda p: o.RMSprop(p),
    "RmsProp epsilon 1e-3": lambda p: o.RMSprop(p, lr=0.01, alpha=0.8, eps=1e-3),
    "RmsProp momentum, centered, decay": lambda p: o.RMSprop(
        p, lr=0.01, alpha=0.9, momentum=0.9, centered=True, eps=1e-3, weight_decay=0.5
    ),
    "Adagrad": lambda p: o.Adagrad(p),
    "Adagrad start 0.5, epsilon 1e-3": lambda p: o.Adagrad(p, lr=0.1, initial_accumulator_value=0.5, eps=1e-3, weight_decay=0.05),
    "Adadelta": lambda p: o.Adadelta(p),
    "Adadelta rate 1": lambda p: o.Adadelta(p, rho=0.9, eps=1e-3, weight_decay=0.005),
    "Adam": lambda p: o.Adam(p),
    "Adam epsilon 1e-3": lambda p: o.Adam(p, lr=0.01, eps=1e-3),
    "Adam betas, decay": lambda p: o.Adam(p, lr=0.01, betas=(0.8, 0.95), eps=1e-4, weight_decay=0.5),
    "Adam amsgrad": lambda p: o.Adam(p, lr=0.01, amsgrad=True),
    "AdamW": lambda p: o.AdamW(p),
    "AdamW decay but for the bias": lambda p: o.AdamW(
        [{"params": p[:1], "weight_decay": 0.5}, {"params": p[1:], "weight_decay": 0}], lr=0.01
    ),
    "Nadam": lambda p: o.NAdam(p),
    "Nadam betas, epsilon 1e-3, decay": lambda p: o.NAdam(p, lr=0.01, betas=(0.8, 0.95), eps=1e-3, weight_decay=0.5),
}


def recorded_keras(case):
    make, without_decay = case if isinstance(case, tuple) else (case, ())
    return of_keras(make(), without_decay)


def of_fit():
    """A fit whose validation sees the averages, and which ends with them."""
    inputs = random.normal(size=(24, 3)).astype(np.float32)
    targets = (inputs @ np.array([[1.5], [-2], [0.5]]) + 1).astype(np.float32)
    layer = keras.layers.Dense(1)
    model = keras.Sequential([keras.Input((3,)), layer])
    start = [np.array([[0.5], [0.25], [-1]], dtype=np.float32), np.array([0.125], dtype=np.float32)]
    layer.set_weights(start)
    model.compile(optimizer=k.SGD(0.05, momentum=0.9, use_ema=True, ema_momentum=0.8), loss="mse")
    history = model.fit(
        inputs[:16],
        targets[:16],
        batch_size=4,
        epochs=3,
        shuffle=False,
        validation_data=(inputs[16:], targets[16:]),
        validation_batch_size=8,
        callbacks=[keras.callbacks.SwapEMAWeights()],
        verbose=0,
    )
    return {
        "start": flat(start),
        "inputs": flat([inputs]),
        "targets": flat([targets]),
        "val_loss": history.history["val_loss"],
        "end": flat(layer.get_weights()),
    }


found = {
    "keras": keras.__version__,
    "torch": torch.__version__,
    "shown": SHOWN,
    "start": flat([start]),
    "gradients": [flat([g]) for g in gradients],
    "KERAS": {name: recorded_keras(case) for name, case in in_keras.items()},
    "fit": of_fit(),
    "PYTORCH": {name: of_torch(make) for name, make in in_torch.items()},
}
lists = re.compile(r"\[\s+([^\[\]{}]*?)\s+\]")
text = lists.sub(lambda m: "[" + re.sub(r"\s+", " ", m[1]) + "]", json.dumps(found, indent=1))
pathlib.Path(__file__).with_name("optimizers.json").write_text(text + "\n")
