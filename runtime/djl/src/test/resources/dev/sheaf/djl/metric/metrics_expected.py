"""Writes metrics_expected.json: what Keras 3 and scikit-learn say of predictions that a formula gives.

The predictions are multiples of 1/64 from a linear congruential generator, so that there are ties
and the test computes the same ones. Run with Keras 3.15 and scikit-learn 1.x:
KERAS_BACKEND=tensorflow python metrics_expected.py
"""
import json
import pathlib

import keras
import numpy as np
import sklearn
from keras import metrics as km
from sklearn import metrics as sk

keras.backend.set_floatx("float64")
N, CLASSES = 10_000, 7
state = 0


def draw(below):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 16) % below


def binary():
    outputs, targets, weights = np.zeros((N, 1)), np.zeros((N, 1)), np.zeros(N)
    for i in range(N):
        outputs[i] = draw(65) / 64
        targets[i] = draw(64) / 64 < 0.6 * outputs[i, 0] + 0.2
        weights[i] = draw(9) / 8
    return targets, outputs, weights


def classes():
    outputs, targets, weights = np.zeros((N, CLASSES)), np.zeros(N, int), np.zeros(N)
    for i in range(N):
        targets[i] = draw(CLASSES)
        if targets[i] == 3:
            targets[i] = 5
        for c in range(CLASSES):
            outputs[i, c] = draw(33) / 64
        outputs[i, targets[i]] += draw(33) / 64
        weights[i] = draw(9) / 8
    return targets, outputs, weights


def numbers():
    outputs, targets, weights = np.zeros((N, 2)), np.zeros((N, 2)), np.zeros(N)
    for i in range(N):
        for c in range(2):
            targets[i, c] = draw(257) / 64 - 2
            outputs[i, c] = targets[i, c] + (draw(129) - 64) / 64
        weights[i] = draw(9) / 8
    return targets, outputs, weights


def masks():
    n, height, width = 50, 10, 20
    outputs, targets, weights = np.zeros((n, 4, height, width)), np.zeros((n, height, width), int), np.zeros(n)
    for i in range(n):
        for y in range(height):
            for x in range(width):
                truth = draw(4)
                targets[i, y, x] = 1 if truth == 2 else truth
                for c in range(4):
                    outputs[i, c, y, x] = draw(33) / 64
                outputs[i, targets[i, y, x], y, x] += draw(17) / 64
        weights[i] = draw(9) / 8
    return targets, outputs, weights


def keras_value(metric, targets, outputs, weights):
    metric.update_state(targets, outputs, sample_weight=weights)
    return np.asarray(metric.result()).tolist()


def of_binary(t, o, w):
    yes, said = t[:, 0] > 0.5, o[:, 0] > 0.5
    given = lambda metric: keras_value(metric, t, o, w)
    return {
        "binary_accuracy": given(km.BinaryAccuracy()),
        "precision": given(km.Precision()),
        "recall": given(km.Recall()),
        "precision_0.8": given(km.Precision(thresholds=0.8)),
        "recall_0.25": given(km.Recall(thresholds=0.25)),
        "auc": given(km.AUC()),
        "auc_pr": given(km.AUC(curve="PR")),
        "auc_11": given(km.AUC(num_thresholds=11)),
        "auc_pr_11": given(km.AUC(num_thresholds=11, curve="PR")),
        "f1_score": sk.f1_score(yes, said, sample_weight=w),
        "f1_score_0.75": sk.f1_score(yes, o[:, 0] > 0.75, sample_weight=w),
        "binary_iou": sk.jaccard_score(yes, o[:, 0] >= 0.5, average="macro", sample_weight=w),
        "confusion_matrix": sk.confusion_matrix(yes, said, sample_weight=w).tolist(),
    }


def of_classes(t, o, w):
    said, labels = o.argmax(1), list(range(CLASSES))
    one_hot = np.eye(CLASSES)[t]
    given = lambda metric: keras_value(metric, one_hot, o, w)
    # TensorFlow's in_top_k takes no doubles.
    single = lambda metric: keras_value(metric, one_hot, o.astype("float32"), w)
    f1 = lambda average: sk.f1_score(t, said, labels=labels, average=average, sample_weight=w, zero_division=0)
    matrix = sk.confusion_matrix(t, said, labels=labels, sample_weight=w)
    return {
        "accuracy": given(km.CategoricalAccuracy()),
        "top_k_categorical_accuracy": single(km.TopKCategoricalAccuracy()),
        "top_2_accuracy": single(km.TopKCategoricalAccuracy(k=2)),
        "precision": given(km.Precision()),
        "recall": given(km.Recall()),
        "precision_class_5": given(km.Precision(class_id=5, thresholds=0.4)),
        "recall_class_3": given(km.Recall(class_id=3, thresholds=0.4)),
        "auc": given(km.AUC()),
        "auc_pr": given(km.AUC(curve="PR")),
        "f1_micro": f1("micro"),
        "f1_macro": f1("macro"),
        "f1_weighted": f1("weighted"),
        "f1_each": f1(None).tolist(),
        "f1_threshold": sk.f1_score(one_hot, o > 0.6, average="macro", sample_weight=w, zero_division=0),
        "confusion_matrix": matrix.tolist(),
    }


def of_numbers(t, o, w):
    given = lambda metric: keras_value(metric, t, o, w)
    return {
        "mae": given(km.MeanAbsoluteError()),
        "mse": given(km.MeanSquaredError()),
        "root_mean_squared_error": given(km.RootMeanSquaredError()),
        "r2_score": given(km.R2Score()),
        "cosine_similarity": given(km.CosineSimilarity()),
        "log_cosh": given(km.LogCoshError()),
        "huber": given(km.MeanMetricWrapper(keras.losses.huber)),
    }


def of_masks(t, o, w):
    said = o.argmax(1)
    each = None if w is None else np.broadcast_to(w[:, None, None], t.shape).ravel()
    matrix = sk.confusion_matrix(t.ravel(), said.ravel(), labels=[0, 1, 2, 3], sample_weight=each)
    hits, either = np.diag(matrix), matrix.sum(0) + matrix.sum(1) - np.diag(matrix)
    found = {
        "accuracy": float(hits.sum() / matrix.sum()),
        "mean_iou": float(np.mean(hits[either > 0] / either[either > 0])),
        "confusion_matrix": matrix.tolist(),
    }
    if w is None:
        assert abs(found["mean_iou"] - keras_value(km.MeanIoU(4), t, said, None)) < 1e-6
    return found


found = {}
for name, data, of in (
    ("binary", binary(), of_binary),
    ("classes", classes(), of_classes),
    ("numbers", numbers(), of_numbers),
    ("masks", masks(), of_masks),
):
    targets, outputs, weights = data
    found[name] = {"plain": of(targets, outputs, None), "weighted": of(targets, outputs, weights)}
everything = {"keras": keras.__version__, "scikit-learn": sklearn.__version__, **found}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(everything, indent=1) + "\n")
