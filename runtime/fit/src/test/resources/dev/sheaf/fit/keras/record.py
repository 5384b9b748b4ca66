"""Records what Keras 3 does in fit: hooks, logs, history. Writes one JSON file a case beside it.

KERAS_BACKEND=torch python record.py        (recorded with Keras 3.15.1 and torch 2.13)

The model is one bias that answers the same to every sample: loss |y - bias|, metric mse.
"""

import itertools
import json
import pathlib

import keras
import numpy as np

HERE = pathlib.Path(__file__).parent


class Batches(keras.utils.PyDataset):
    def __init__(self, name, events, targets, weights=None):
        super().__init__()
        self.name, self.events, self.targets, self.weights = name, events, targets, weights

    def __len__(self):
        return len(self.targets)

    def __getitem__(self, index):
        y = np.array(self.targets[index], "float32").reshape(-1, 1)
        x = np.zeros_like(y)
        if self.weights is None:
            return x, y
        return x, y, np.array(self.weights[index], "float32")

    def on_epoch_end(self):
        self.events.append([self.name + ".onEpochEnd"])


class Trace(keras.callbacks.Callback):
    def __init__(self, events, stop_at=None):
        super().__init__()
        self.events, self.stop_at = events, stop_at
        self.epoch = 0

    def note(self, hook, *arguments):
        logs = dict(arguments[-1] or {})
        self.events.append([hook, *arguments[:-1], {k: float(v) for k, v in logs.items()}])

    def on_train_begin(self, logs=None):
        self.note("onTrainBegin", logs)

    def on_train_end(self, logs=None):
        self.note("onTrainEnd", logs)

    def on_epoch_begin(self, epoch, logs=None):
        self.epoch = epoch
        self.note("onEpochBegin", epoch, logs)

    def on_epoch_end(self, epoch, logs=None):
        self.note("onEpochEnd", epoch, logs)

    def on_train_batch_begin(self, batch, logs=None):
        self.note("onTrainBatchBegin", batch, logs)

    def on_train_batch_end(self, batch, logs=None):
        self.note("onTrainBatchEnd", batch, logs)
        if (self.epoch, batch) == self.stop_at:
            self.model.stop_training = True

    def on_test_begin(self, logs=None):
        self.note("onTestBegin", logs)

    def on_test_end(self, logs=None):
        self.note("onTestEnd", logs)

    def on_test_batch_begin(self, batch, logs=None):
        self.note("onTestBatchBegin", batch, logs)

    def on_test_batch_end(self, batch, logs=None):
        self.note("onTestBatchEnd", batch, logs)


TRAIN = [[1, 2, 3, 4], [5, 1, 2, 8], [7, 7]]
VALIDATION = [[1, 2], [3]]


def record(case, targets=TRAIN, weights=None, validation=None, validation_weights=None,
           rate=0.07, stop_at=None, endless=False, **arguments):
    events = []
    model = keras.Sequential([
        keras.Input((1,)),
        keras.layers.Dense(1, kernel_initializer="zeros"),
    ])
    model.compile(keras.optimizers.SGD(rate), loss="mae", metrics=["mse"])
    if validation is not None:
        arguments["validation_data"] = Batches(
            "validation", events, validation, validation_weights)
    train = sequence = Batches("train", events, targets, weights)
    if endless:
        train = (sequence[step % len(targets)] for step in itertools.count())
    history = model.fit(
        train, shuffle=False, verbose=0, callbacks=[Trace(events, stop_at)], **arguments)
    result = {
        "events": events,
        "epoch": history.epoch,
        "history": history.history,
        "bias": float(model.layers[0].bias.numpy()[0]) if hasattr(
            model.layers[0].bias, "numpy") else float(model.layers[0].bias[0]),
    }
    (HERE / f"{case}.json").write_text(json.dumps(result, indent=1) + "\n")


record("plain", epochs=2)
record("partial", targets=[[1] * 4, [2] * 4, [7] * 2], rate=0.0)
record("validation", validation=VALIDATION, epochs=2)
record("validationFrequency", validation=VALIDATION, epochs=4, validation_freq=2)
record("validationSteps", validation=VALIDATION, epochs=2, validation_steps=1)
record("stopped", validation=VALIDATION, epochs=3, stop_at=(1, 1))
# With a sequence Keras 3 drops or repeats batches here; an endless generator over the same batches
# is how its documentation says to get what Sheaf does with a sequence.
record("fewerSteps", endless=True, epochs=4, steps_per_epoch=2)
record("moreSteps", endless=True, epochs=2, steps_per_epoch=5)
record("initialEpoch", epochs=5, initial_epoch=3)
record("classWeights", targets=[[0, 1, 1, 0], [1, 0, 1, 1], [1, 0]], epochs=2,
       validation=[[0, 1], [1]], class_weight={0: 1.0, 1: 3.0})
record("sampleWeights", weights=[[1, 2, 0, 1], [3, 1, 1, 0.5], [1, 2]], epochs=2,
       validation=VALIDATION, validation_weights=[[1, 3], [2]])
