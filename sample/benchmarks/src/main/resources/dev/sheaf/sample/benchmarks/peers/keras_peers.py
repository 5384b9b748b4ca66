"""Keras's PyDataset, with threads or processes, as fit reads it."""

import math
import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np
from keras.src.trainers.data_adapters.py_dataset_adapter import PyDatasetAdapter

from decoders import decoder


class Photos(keras.utils.PyDataset):
    def __init__(self, options, paths):
        super().__init__(
            workers=options.workers, use_multiprocessing="processes" in options.name
        )
        self.paths = paths
        self.decode = decoder(options)
        self.batch = options.batch
        self.order = np.random.permutation(len(paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch : (index + 1) * self.batch]
        return np.stack([self.decode(self.paths[i]) for i in chosen]).astype("float32") / 255

    def on_epoch_end(self):
        np.random.shuffle(self.order)


def contender(options, paths):
    adapter = PyDatasetAdapter(Photos(options, paths), shuffle=False)

    def batches():
        # What fit does with a PyDataset.
        adapter.on_epoch_begin()
        for batch in adapter.get_torch_dataloader():
            yield batch[0]
        adapter.on_epoch_end()

    return len(paths), batches
