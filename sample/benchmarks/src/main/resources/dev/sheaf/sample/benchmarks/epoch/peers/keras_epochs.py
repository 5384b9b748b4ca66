"""Keras's fit, on PyTorch or on TensorFlow: a PyDataset of photos that Pillow decodes, or a table."""

import math
import os

import keras
import numpy as np

from epochs import CLASSES, COLUMNS, EPSILON, LEVELS, RATE, SIDE


class Photos(keras.utils.PyDataset):
    def __init__(self, paths, labels, options):
        super().__init__(workers=options.workers)
        self.paths = paths
        self.labels = np.array(labels)
        self.batch = options.batch
        self.order = np.random.permutation(len(paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch : (index + 1) * self.batch]
        pixels = np.stack([self.decoded(self.paths[i]) for i in chosen])
        return pixels.astype("float32") / 255, self.labels[chosen]

    def decoded(self, path):
        from PIL import Image

        with Image.open(path) as image:
            return np.asarray(image.convert("RGB").resize((SIDE, SIDE), Image.BILINEAR))

    def on_epoch_end(self):
        np.random.shuffle(self.order)


def convolutional():
    layers = [keras.Input((SIDE, SIDE, 3))]
    for filters in (16, 32, 64):
        layers.append(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
        layers.append(keras.layers.MaxPooling2D(2))
    layers += [keras.layers.Flatten(), keras.layers.Dense(64, "relu"), keras.layers.Dense(CLASSES)]
    return keras.Sequential(layers)


def dense():
    return keras.Sequential(
        [
            keras.Input((COLUMNS,)),
            keras.layers.Dense(128, "relu"),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(LEVELS),
        ]
    )


def limit_threads(threads):
    if os.environ["KERAS_BACKEND"] == "torch":
        import torch

        torch.set_num_threads(threads)
    else:
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(threads)
        tf.config.threading.set_inter_op_parallelism_threads(threads)


def contender(options, data):
    limit_threads(options.threads)
    inputs, labels = data
    table = options.name.endswith("table")
    network = dense() if table else convolutional()
    network.compile(
        keras.optimizers.Adam(RATE, epsilon=EPSILON),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    if table:
        fit = lambda: network.fit(inputs, labels, batch_size=options.batch, verbose=0)
    else:
        photos = Photos(inputs, labels, options)
        fit = lambda: network.fit(photos, verbose=0)
    return lambda: fit().history["loss"][-1]
