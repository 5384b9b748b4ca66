"""Records when Keras 3's EarlyStopping stops and what its ReduceLROnPlateau makes of the rate.

KERAS_BACKEND=torch python record_callbacks.py      (recorded with Keras 3.15.1 and torch 2.13)

Losses and arguments are random, in quarters, so that ties and changes of just min_delta come up.
"""

import json
import pathlib
import random

import keras

HERE = pathlib.Path(__file__).parent


class Optimizer:
    learning_rate = 1.0


class Model:
    def __init__(self):
        self.optimizer = Optimizer()
        self.stop_training = False
        self.metrics = []
        self.weights = None

    def get_weights(self):
        return self.weights

    def set_weights(self, weights):
        self.weights = weights


def losses(draw):
    return [draw.randrange(4, 24) / 4 for _ in range(12)]


def early_stopping(draw):
    arguments = {
        "patience": draw.randrange(0, 4),
        "min_delta": draw.choice([0, 0, 0.25, 0.5]),
        "mode": draw.choice(["min", "max"]),
        "baseline": draw.choice([None, None, 3.0]),
        "start_from_epoch": draw.choice([0, 0, 2]),
    }
    model = Model()
    callback = keras.callbacks.EarlyStopping(
        monitor="loss", restore_best_weights=True, **arguments)
    callback.set_model(model)
    callback.on_train_begin()
    values = losses(draw)
    epochs = 0
    for epoch, value in enumerate(values):
        model.weights = value
        callback.on_epoch_end(epoch, {"loss": value})
        epochs += 1
        if model.stop_training:
            break
    callback.on_train_end()
    return {"arguments": arguments, "losses": values, "epochs": epochs, "weights": model.weights}


def plateau(draw):
    arguments = {
        "factor": draw.choice([0.5, 0.25]),
        "patience": draw.randrange(0, 4),
        "min_delta": draw.choice([0, 1e-4, 0.5]),
        "mode": draw.choice(["min", "max"]),
        "cooldown": draw.randrange(0, 4),
        "min_lr": draw.choice([0.0, 0.125, 0.2]),
    }
    model = Model()
    callback = keras.callbacks.ReduceLROnPlateau(monitor="loss", **arguments)
    callback.set_model(model)
    callback.on_train_begin()
    values = losses(draw)
    logged, rates = [], []
    for epoch, value in enumerate(values):
        logs = {"loss": value}
        callback.on_epoch_end(epoch, logs)
        logged.append(logs["learning_rate"])
        rates.append(float(model.optimizer.learning_rate))
    return {"arguments": arguments, "losses": values, "logged": logged, "rates": rates}


draw = random.Random(20)
result = {
    "EarlyStopping": [early_stopping(draw) for _ in range(60)],
    "ReduceLROnPlateau": [plateau(draw) for _ in range(60)],
}
(HERE / "callbacks.json").write_text(json.dumps(result) + "\n")
