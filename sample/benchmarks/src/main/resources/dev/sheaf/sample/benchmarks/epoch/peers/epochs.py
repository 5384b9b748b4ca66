"""One contender of the training benchmark, in Python: trains some epochs and prints a line of JSON.

Usage: epochs.py NAME --data PATH --workers N --threads N --batch N --warmup N --epochs N

NAME is what trains and on what: torch-photos, keras-table. The module of its first word makes the
contender: `contender(options, data)` gives a function that trains an epoch and returns its mean loss.
"""

import argparse
import importlib
import json
import os
import sys
import time

SIDE = 64
CLASSES = 10
COLUMNS = 40
LEVELS = 3
RATE = 0.001
EPSILON = 1e-7


def parsed():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("name")
    arguments.add_argument("--data")
    for number in ("workers", "threads", "batch", "warmup", "epochs"):
        arguments.add_argument("--" + number, type=int)
    return arguments.parse_args()


def photos(root):
    """Paths, and the class of each: the place of its folder among the folders."""
    found = []
    for folder, _, names in os.walk(root):
        found += [os.path.join(folder, n) for n in names if n.lower().endswith((".jpg", ".jpeg", ".png"))]
    found.sort()
    folders = sorted({os.path.dirname(path) for path in found})
    return found, [folders.index(os.path.dirname(path)) for path in found]


def table(file):
    """Float32 [n, columns] and int64 [n]."""
    import numpy as np

    rows = np.loadtxt(file, np.float32, delimiter=",", skiprows=1)
    return rows[:, :COLUMNS].copy(), rows[:, COLUMNS].astype(np.int64)


def cpu_of_tree():
    """Seconds of this process and the processes that it started."""
    times = os.times()
    ticks = 0
    if os.path.isdir("/proc/self"):
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open("/proc/%s/stat" % process) as file:
                    fields = file.read().rpartition(")")[2].split()
                if int(fields[1]) == os.getpid():
                    ticks += int(fields[11]) + int(fields[12])
            except OSError:
                pass  # it has ended
    return sum(times[:4]) + ticks / os.sysconf("SC_CLK_TCK")


def main():
    options = parsed()
    library, _, task = options.name.rpartition("-")
    # Before the library is loaded: it looks at these once.
    os.environ["OMP_NUM_THREADS"] = str(options.threads)
    os.environ["KERAS_BACKEND"] = "tensorflow" if "tensorflow" in library else "torch"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    try:
        module = importlib.import_module(library.split("-")[0] + "_epochs")
        data = photos(options.data) if task == "photos" else table(options.data)
        epoch = module.contender(options, data)
    except ImportError as missing:
        print(json.dumps({"missing": missing.name}))
        sys.exit()
    ready = time.time()
    wall, cpu, losses = [], [], []
    for _ in range(options.warmup + options.epochs):
        began, used = time.perf_counter(), cpu_of_tree()
        losses.append(float(epoch()))
        wall.append(time.perf_counter() - began)
        cpu.append(cpu_of_tree() - used)
    print(
        json.dumps(
            {
                "samples": len(data[1]),
                "ready": ready,
                "wall": wall[options.warmup :],
                "cpu": cpu[options.warmup :],
                "loss": losses[-1],
            }
        )
    )


if __name__ == "__main__":
    main()
