"""Writes keras_losses.json: what Keras 3 computes for the numbers in it, in double precision.

Run with Keras 3.15 on the CPU: KERAS_BACKEND=torch python keras_losses.py
"""
import json
import pathlib

import keras
import numpy as np
import torch
from keras import losses

keras.backend.set_floatx("float64")
N, CLASSES = 6, 4
random = np.random.default_rng(11)


def float32(values):
    return np.asarray(values, np.float32).astype(np.float64)


logits = float32(random.normal(size=(N, CLASSES)) * 2)
soft = float32(np.exp(logits) / np.exp(logits).sum(1, keepdims=True))
sigmoid = float32(1 / (1 + np.exp(-logits)))
index = np.array([3, 0, 1, 1, 2, 0])
one_hot = np.eye(CLASSES)[index]
bits = (random.random((N, CLASSES)) > 0.5).astype(np.float64)
signs = 2 * bits - 1
near = float32(logits + random.normal(size=(N, CLASSES)))
positive = float32(np.abs(random.normal(size=(N, CLASSES))) + 0.1)
counts = random.poisson(2, size=(N, CLASSES)).astype(np.float64)
shares = float32(random.dirichlet(np.ones(CLASSES), N))
weights = float32([1, 0.5, 2, 0, 3.25, 1])
mask = random.integers(0, 3, (2, 3, 5))
pixels = float32(random.normal(size=(2, 3, 3, 5)))  # n, classes, height, width


def per_sample(kind, **settings):
    loss = kind(reduction=None, **settings)
    return lambda t, o: loss(t, o).reshape(o.shape[0], -1).mean(1)


def sparse_smoothed(alpha, logits_given):
    """Keras has no smoothing of sparse targets: that of the same targets as one-hot."""
    dense = losses.CategoricalCrossentropy(from_logits=logits_given, label_smoothing=alpha, reduction=None)
    return lambda t, o: dense(torch.nn.functional.one_hot(t, o.shape[1]).double(), o)


def masks(t, o):
    loss = losses.SparseCategoricalCrossentropy(from_logits=True, axis=1, reduction=None)
    return loss(t, o).reshape(o.shape[0], -1).mean(1)


L = losses
CASES = {
    "mean_squared_error": (near, logits, per_sample(L.MeanSquaredError)),
    "mean_absolute_error": (near, logits, per_sample(L.MeanAbsoluteError)),
    "mean_absolute_percentage_error": (near, logits, per_sample(L.MeanAbsolutePercentageError)),
    "mean_squared_logarithmic_error": (positive, float32(logits * 0.5 + 2), per_sample(L.MeanSquaredLogarithmicError)),
    "huber": (near, logits, per_sample(L.Huber)),
    "huber_0.3": (near, logits, per_sample(L.Huber, delta=0.3)),
    "log_cosh": (near, logits, per_sample(L.LogCosh)),
    "poisson": (counts, positive, per_sample(L.Poisson)),
    "kl_divergence": (shares, soft, per_sample(L.KLDivergence)),
    "cosine_similarity": (near, logits, per_sample(L.CosineSimilarity)),
    "hinge": (bits, logits, per_sample(L.Hinge)),
    "hinge_signs": (signs, logits, per_sample(L.Hinge)),
    "squared_hinge": (bits, logits, per_sample(L.SquaredHinge)),
    "categorical_hinge": (one_hot, logits, per_sample(L.CategoricalHinge)),
    "categorical_crossentropy": (one_hot, soft, per_sample(L.CategoricalCrossentropy)),
    "categorical_crossentropy_soft": (shares, soft, per_sample(L.CategoricalCrossentropy)),
    "categorical_crossentropy_smoothed": (one_hot, soft, per_sample(L.CategoricalCrossentropy, label_smoothing=0.1)),
    "categorical_crossentropy_logits": (one_hot, logits, per_sample(L.CategoricalCrossentropy, from_logits=True)),
    "categorical_crossentropy_logits_smoothed": (
        one_hot, logits, per_sample(L.CategoricalCrossentropy, from_logits=True, label_smoothing=0.2)),
    "sparse_categorical_crossentropy": (index, soft, per_sample(L.SparseCategoricalCrossentropy)),
    "sparse_categorical_crossentropy_smoothed": (index, soft, sparse_smoothed(0.1, False)),
    "sparse_categorical_crossentropy_logits": (
        index, logits, per_sample(L.SparseCategoricalCrossentropy, from_logits=True)),
    "sparse_categorical_crossentropy_logits_smoothed": (index, logits, sparse_smoothed(0.2, True)),
    "sparse_categorical_crossentropy_mask": (mask, pixels, masks),
    "binary_crossentropy": (bits, sigmoid, per_sample(L.BinaryCrossentropy)),
    "binary_crossentropy_smoothed": (bits, sigmoid, per_sample(L.BinaryCrossentropy, label_smoothing=0.1)),
    "binary_crossentropy_logits": (bits, logits, per_sample(L.BinaryCrossentropy, from_logits=True)),
    "binary_crossentropy_logits_smoothed": (
        bits, logits, per_sample(L.BinaryCrossentropy, from_logits=True, label_smoothing=0.2)),
    "binary_focal_crossentropy": (bits, sigmoid, per_sample(L.BinaryFocalCrossentropy)),
    "binary_focal_crossentropy_balanced": (
        bits, sigmoid, per_sample(L.BinaryFocalCrossentropy, apply_class_balancing=True, alpha=0.3, gamma=1.5)),
    "binary_focal_crossentropy_logits_smoothed": (
        bits, logits, per_sample(L.BinaryFocalCrossentropy, from_logits=True, label_smoothing=0.1)),
    "categorical_focal_crossentropy": (one_hot, soft, per_sample(L.CategoricalFocalCrossentropy)),
    "categorical_focal_crossentropy_logits": (
        one_hot, logits,
        per_sample(L.CategoricalFocalCrossentropy, from_logits=True, alpha=0.5, gamma=1.0, label_smoothing=0.1)),
}


def flat(values):
    return np.asarray(values.detach() if isinstance(values, torch.Tensor) else values).flatten().tolist()


found = {}
for name, (target, output, loss) in CASES.items():
    leaf = torch.tensor(output, requires_grad=True)
    each = loss(torch.tensor(target), leaf)
    n = output.shape[0]
    whole = (each * torch.tensor(weights[:n])).sum() / n
    whole.backward()
    found[name] = {
        "target": flat(target),
        "targetShape": list(target.shape),
        "output": flat(output),
        "outputShape": list(output.shape),
        "each": flat(each),
        "whole": whole.item(),
        "gradient": flat(leaf.grad),
    }
everything = {"keras": keras.__version__, "weights": flat(weights), "cases": found}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(everything, indent=1) + "\n")
