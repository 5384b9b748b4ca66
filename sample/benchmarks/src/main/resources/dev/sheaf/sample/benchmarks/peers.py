"""One contender of the comparison, in Python: loads every photo several times and prints a line of JSON.

Usage: peers.py NAME --photos DIR --decoded FILE --workers N --warmup N --passes N --batch N --side N
"""

import argparse
import json
import math
import os
import sys
import time

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp")

arguments = argparse.ArgumentParser()
arguments.add_argument("name")
arguments.add_argument("--photos")
arguments.add_argument("--decoded")
for number in ("workers", "warmup", "passes", "batch", "side"):
    arguments.add_argument("--" + number, type=int)
options = arguments.parse_args()
side = options.side

try:
    import numpy as np

    if "pillow" in options.name:
        from PIL import Image
    if "cv2" in options.name:
        import cv2

        cv2.setNumThreads(1)  # the parallelism is the loader's
    import torch

    if options.name.startswith("keras"):
        os.environ["KERAS_BACKEND"] = "torch"
        import keras
except ImportError as missing:
    print(json.dumps({"missing": missing.name}))
    sys.exit()


def photos():
    found = []
    for folder, _, names in os.walk(options.photos):
        found += [os.path.join(folder, n) for n in names if n.lower().endswith(PICTURES)]
    return sorted(found)


def decode_pillow(path):
    filters = {"bilinear": Image.BILINEAR, "bicubic": Image.BICUBIC}
    with Image.open(path) as image:
        return np.asarray(
            image.convert("RGB").resize((side, side), filters[options.name.split("-")[2]])
        )


def decode_cv2(path):
    image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    return cv2.resize(image, (side, side), interpolation=cv2.INTER_LINEAR)


decode = decode_cv2 if "cv2" in options.name else decode_pillow


class TorchPhotos(torch.utils.data.Dataset):
    """As torchvision's ToTensor: float32, channels first, 0 to 1."""

    def __init__(self, paths):
        self.paths = paths

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        pixels = torch.from_numpy(np.array(decode(self.paths[index])))
        return pixels.permute(2, 0, 1).contiguous().float().div(255)


class TorchDecoded(torch.utils.data.Dataset):
    """Pixels that were decoded before: one file, uint8, channels first."""

    def __init__(self, file):
        size = 3 * side * side
        self.pixels = np.memmap(file, np.uint8, "r").reshape(-1, 3, side, side)
        assert self.pixels.nbytes == len(self.pixels) * size

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return torch.from_numpy(np.array(self.pixels[index])).float().div(255)


def torch_pass(dataset):
    loader = torch.utils.data.DataLoader(
        dataset,
        batch_size=options.batch,
        shuffle=True,
        num_workers=options.workers,
        persistent_workers=options.workers > 0,
    )
    return lambda: loader


def keras_pass(paths):
    from keras.src.trainers.data_adapters.py_dataset_adapter import PyDatasetAdapter

    class KerasPhotos(keras.utils.PyDataset):
        def __init__(self):
            super().__init__(
                workers=options.workers, use_multiprocessing="processes" in options.name
            )
            self.order = np.random.permutation(len(paths))

        def __len__(self):
            return math.ceil(len(paths) / options.batch)

        def __getitem__(self, index):
            chosen = self.order[index * options.batch : (index + 1) * options.batch]
            return np.stack([decode(paths[i]) for i in chosen]).astype("float32") / 255

        def on_epoch_end(self):
            np.random.shuffle(self.order)

    adapter = PyDatasetAdapter(KerasPhotos(), shuffle=False)

    def batches():
        # What fit does with a PyDataset.
        adapter.on_epoch_begin()
        for batch in adapter.get_torch_dataloader():
            yield batch[0]
        adapter.on_epoch_end()

    return batches


class Checksum:
    """The mean of all pixels, and the mean step from a pixel to its right neighbour."""

    def __init__(self):
        self.sum = self.steps = 0.0
        self.pixels = self.pairs = 0

    def add(self, batch):
        values = batch if isinstance(batch, torch.Tensor) else torch.from_numpy(np.asarray(batch))
        if values.shape[1] != 3:
            values = values.permute(0, 3, 1, 2)
        values = values.double() * 255
        self.sum += values.sum().item()
        self.pixels += values.numel()
        steps = (values[..., 1:] - values[..., :-1]).abs()
        self.steps += steps.sum().item()
        self.pairs += steps.numel()


def main():
    if options.name == "torch-decoded":
        make, images = torch_pass(TorchDecoded(options.decoded)), None
        images = os.path.getsize(options.decoded) // (3 * side * side)
    else:
        paths = photos()
        images = len(paths)
        make = keras_pass(paths) if options.name.startswith("keras") else torch_pass(TorchPhotos(paths))
    checksum = Checksum()
    first = None
    seconds = []
    for number in range(options.warmup + options.passes):
        began = time.perf_counter()
        seen = 0
        for batch in make():
            if first is None:
                first = time.time()
            seen += len(batch)
            if number == 0:
                checksum.add(batch)
        assert seen == images, (seen, images)
        if number >= options.warmup:
            seconds.append(time.perf_counter() - began)
    print(
        json.dumps(
            {
                "images": images,
                "seconds": seconds,
                "firstBatch": first,
                "mean": checksum.sum / checksum.pixels,
                "detail": checksum.steps / checksum.pairs,
            }
        )
    )


if __name__ == "__main__":
    main()
