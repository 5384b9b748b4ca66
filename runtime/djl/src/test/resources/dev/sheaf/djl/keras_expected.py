"""Writes keras_expected.json: the history that Keras records for the tutorial's model.

Run with Keras 3 on PyTorch: KERAS_BACKEND=torch python keras_expected.py
"""
import json
import pathlib

import keras
import numpy

BATCHES, SIZE, WIDTH, UNITS = 10, 32, 8, 1000


def numbers(count, prime, modulus, scale):
    """The same numbers in every language: no random generator, no rounding but the last."""
    index = numpy.arange(count, dtype=numpy.int64)
    return ((index * prime % modulus) / modulus - 0.5).astype(numpy.float64) * scale


x = numbers(BATCHES * SIZE * WIDTH, 104729, 9973, 2.0).astype(numpy.float32).reshape(BATCHES, SIZE, WIDTH)
# The class: whether the first feature is over the second.
y = keras.utils.to_categorical(x[:, :, 0] > x[:, :, 1], 2)


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return BATCHES

    def __getitem__(self, index):
        return x[index], y[index]


def generator():
    while True:
        for index in range(BATCHES):
            yield x[index], y[index]


model = keras.Sequential(
    [
        keras.Input((WIDTH,)),
        keras.layers.Dense(UNITS, activation="relu"),
        keras.layers.Dense(2, activation="softmax"),
    ]
)
model.set_weights(
    [
        numbers(WIDTH * UNITS, 7919, 1009, 0.2).astype(numpy.float32).reshape(UNITS, WIDTH).T,
        numpy.zeros(UNITS, numpy.float32),
        numbers(UNITS * 2, 6007, 2003, 0.1).astype(numpy.float32).reshape(2, UNITS).T,
        numpy.zeros(2, numpy.float32),
    ]
)
model.compile(optimizer=keras.optimizers.SGD(0.05), loss="categorical_crossentropy", metrics=["accuracy"])
from_generator = model.fit(generator(), steps_per_epoch=10, epochs=2, verbose=0).history
from_sequence = model.fit(Batches(), epochs=2, verbose=0, shuffle=False).history
expected = {
    "keras": keras.__version__,
    "fromGenerator": from_generator,
    "fromSequence": from_sequence,
    "predicted": model.predict(x[0][:3], verbose=0).tolist(),
}
pathlib.Path(__file__).with_name("keras_expected.json").write_text(json.dumps(expected, indent=1) + "\n")
