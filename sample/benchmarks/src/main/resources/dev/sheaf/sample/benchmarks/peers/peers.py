"""One contender of the comparison, in Python: loads every photo several times and prints a line of JSON.

Usage: peers.py NAME --photos DIR --decoded FILE --workers N --warmup N --passes N --batch N --side N

The first word of NAME is the library, whose module beside this one makes the contender: its
`contender(options, paths)` returns how many photos a pass has, and a function that gives the
batches of a pass.
"""

import argparse
import importlib
import json
import os
import sys
import time

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".bmp")


def parsed():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("--photos")
    arguments.add_argument("--decoded")
    for number in ("workers", "warmup", "passes", "batch", "side"):
        arguments.add_argument("--" + number, type=int)
    return arguments.parse_args()


def photos(folder):
    found = []
    for inner, _, names in os.walk(folder):
        found += [os.path.join(inner, n) for n in names if n.lower().endswith(PICTURES)]
    return sorted(found)


class Checksum:
    """The mean of all pixels, and the mean step from a pixel to its right neighbour."""

    def __init__(self):
        self.sum = self.steps = 0.0
        self.pixels = self.pairs = 0

    def add(self, batch):
        import numpy as np

        values = np.asarray(batch)
        if values.shape[1] != 3:
            values = np.moveaxis(values, 3, 1)
        values = values.astype(np.float64) * 255
        self.sum += values.sum()
        self.pixels += values.size
        steps = np.abs(np.diff(values))
        self.steps += steps.sum()
        self.pairs += steps.size


def main():
    options = parsed()
    try:
        library = importlib.import_module(options.name.split("-")[0] + "_peers")
    except ImportError as missing:
        print(json.dumps({"missing": missing.name}))
        sys.exit()
    images, batches = library.contender(options, photos(options.photos))
    checksum = Checksum()
    first = None
    seconds = []
    for number in range(options.warmup + options.passes):
        began = time.perf_counter()
        seen = 0
        for batch in batches():
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
