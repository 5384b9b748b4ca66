package dev.sheaf.djl.metric;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/** Outputs as rows with a number for each class: a row a sample, or a pixel of it. */
final class ClassRows {
  private static final float TOLERANCE = 1e-4f;

  private final Predictions batch;
  private final FloatBuffer outputs;
  private final @Nullable FloatBuffer targets;
  private final @Nullable LongBuffer indices;
  private final int classes;

  /** How many numbers lie between those of one class and the next. */
  private final int stride;

  private final int rows;
  private final int rowsOfSample;

  private ClassRows(
      Predictions batch,
      FloatBuffer outputs,
      @Nullable FloatBuffer targets,
      @Nullable LongBuffer indices,
      int classes,
      int stride) {
    this.batch = batch;
    this.outputs = outputs;
    this.targets = targets;
    this.indices = indices;
    this.classes = classes;
    this.stride = stride;
    rows = outputs.limit() / classes;
    rowsOfSample = Math.max(1, rows / batch.samples());
  }

  /** With a number of the target for each of the outputs. */
  static ClassRows ofNumbers(
      Predictions batch, FloatBuffer outputs, FloatBuffer targets, int classes) {
    return new ClassRows(batch, outputs, targets, null, classes, 1);
  }

  /** With the index of a class for each row. */
  static ClassRows ofIndices(
      Predictions batch, FloatBuffer outputs, LongBuffer indices, int classes, int stride) {
    return new ClassRows(batch, outputs, null, indices, classes, stride);
  }

  int rows() {
    return rows;
  }

  int classes() {
    return classes;
  }

  float weight(int row) {
    return batch.weight(row / rowsOfSample);
  }

  private int first(int row) {
    return row / stride * classes * stride + row % stride;
  }

  /** What the model says of a class. */
  float output(int row, int index) {
    return outputs.get(first(row) + index * stride);
  }

  /** Whether, or how far, a class is the row's. */
  float target(int row, int index) {
    if (indices != null) {
      return indices.get(row) == index ? 1 : 0;
    }
    return targets == null ? 0 : targets.get(row * classes + index);
  }

  /** The class of a row, the first of the largest; of one column whether it is above a half. */
  int actual(int row) {
    if (indices != null) {
      return (int) indices.get(row);
    }
    if (classes == 1) {
      return target(row, 0) > 0.5f ? 1 : 0;
    }
    int largest = 0;
    for (int index = 1; index < classes; index++) {
      largest = target(row, index) > target(row, largest) ? index : largest;
    }
    return largest;
  }

  /** The class with the largest output, the first of several. */
  int said(int row) {
    int at = first(row);
    int largest = 0;
    float most = outputs.get(at);
    for (int index = 1; index < classes; index++) {
      float output = outputs.get(at + index * stride);
      if (output > most) {
        most = output;
        largest = index;
      }
    }
    return largest;
  }

  /** How many outputs of a row are larger than that of a class. */
  int larger(int row, int index) {
    float own = output(row, index);
    int larger = 0;
    for (int other = 0; other < classes; other++) {
      larger += output(row, other) > own ? 1 : 0;
    }
    return larger;
  }

  /** These rows, if they are probabilities. */
  ClassRows requireProbabilities() {
    float smallest = 0;
    float most = 1;
    for (int i = 0; i < outputs.limit(); i++) {
      smallest = Math.min(smallest, outputs.get(i));
      most = Math.max(most, outputs.get(i));
    }
    if (smallest < 0 || most > 1 + TOLERANCE) {
      throw new IllegalArgumentException(
          "the output has numbers from %s to %s (expected: probabilities); end the network in a softmax or sigmoid, or take a loss that ends in FromLogits"
              .formatted(smallest, most));
    }
    return this;
  }
}
