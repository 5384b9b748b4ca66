package dev.sheaf.sample.benchmarks.epoch;

import java.util.Locale;

/** The rows of the tables, in their order. */
enum Trainer {
  SHEAF_PHOTOS("Sheaf", Task.PHOTOS),
  TORCH_PHOTOS("PyTorch, DataLoader, Pillow", Task.PHOTOS),
  TORCHVISION_PHOTOS("PyTorch, DataLoader, torchvision v2", Task.PHOTOS),
  KERAS_PHOTOS("Keras on PyTorch, PyDataset, Pillow", Task.PHOTOS),
  KERAS_TENSORFLOW_PHOTOS("Keras on TensorFlow, PyDataset, Pillow", Task.PHOTOS),
  SHEAF_TABLE("Sheaf", Task.TABLE),
  TORCH_TABLE("PyTorch, DataLoader", Task.TABLE),
  KERAS_TABLE("Keras on PyTorch", Task.TABLE),
  KERAS_TENSORFLOW_TABLE("Keras on TensorFlow", Task.TABLE);

  private final String title;
  private final Task task;

  Trainer(String title, Task task) {
    this.title = title;
    this.task = task;
  }

  String title() {
    return title;
  }

  Task task() {
    return task;
  }

  boolean isPython() {
    return !title.equals("Sheaf");
  }

  /** The row by whose time this one's is divided. */
  Trainer reference() {
    return task == Task.PHOTOS ? TORCH_PHOTOS : TORCH_TABLE;
  }

  /** The name on the command line: {@code torch-table}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
