"""Writes keras_outputs.json: the logs of a Keras 3 functional model with two outputs.

Two linear layers on one input, trained with plain SGD for two epochs of three batches, the last of
them partial, on samples with weights. Run with Keras 3.15: KERAS_BACKEND=torch python keras_outputs.py
"""
import json
import pathlib

import keras
import numpy as np

keras.backend.set_floatx("float32")
random = np.random.default_rng(6)
N, BATCH = 10, 4


def float32(shape):
    return random.normal(size=shape).astype(np.float32)


x, a, w = float32((N, 3)), float32((N, 1)), random.integers(1, 9, N).astype(np.float32) / 4
b = np.eye(4, dtype=np.float32)[random.integers(0, 4, N)]
start = {"a": [float32((3, 1)), float32(1)], "b": [float32((3, 4)), float32(4)]}


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return -(-N // BATCH)

    def __getitem__(self, i):
        part = slice(i * BATCH, (i + 1) * BATCH)
        return x[part], {"a": a[part], "b": b[part]}, {"a": w[part], "b": w[part]}


entry = keras.Input((3,))
outputs = {name: keras.layers.Dense(bias.size, name=name)(entry) for name, (_, bias) in start.items()}
model = keras.Model(entry, outputs)
for name, values in start.items():
    model.get_layer(name).set_weights(values)
model.compile(
    optimizer=keras.optimizers.SGD(0.1),
    loss={"a": "mse", "b": keras.losses.CategoricalCrossentropy(from_logits=True)},
    loss_weights={"a": 0.25, "b": 2.0},
    metrics={"a": ["mae", "root_mean_squared_error"], "b": ["accuracy"]},
    weighted_metrics={"a": ["mae", "mse"], "b": ["accuracy"]},
)
history = model.fit(Batches(), epochs=2, shuffle=False, verbose=0, validation_data=Batches())


def flat(values):
    return np.asarray(values, np.float64).flatten().tolist()


found = {
    "keras": keras.__version__,
    "x": flat(x),
    "a": flat(a),
    "b": flat(b),
    "weights": flat(w),
    "start": {name: {"kernel": flat(kernel.T), "bias": flat(bias)} for name, (kernel, bias) in start.items()},
    "history": {name: [float(value) for value in values] for name, values in history.history.items()},
    "end": {
        name: {"kernel": flat(kernel.T), "bias": flat(bias)}
        for name in start
        for kernel, bias in [model.get_layer(name).get_weights()]
    },
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(found, indent=1) + "\n")
