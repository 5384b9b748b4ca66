package dev.sheaf.processor.field;

import java.util.List;

/**
 * How pixels are scaled: the constants of {@code dev.sheaf.Normalization}, with their numbers,
 * which are written into generated code and into the schema as those that a user writes.
 */
public enum Normalization {
  UNIT(List.of(), List.of()),
  SIGNED(List.of(0.5), List.of(0.5)),
  IMAGENET(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  private final List<Double> mean;
  private final List<Double> std;

  Normalization(List<Double> mean, List<Double> std) {
    this.mean = mean;
    this.std = std;
  }

  List<Double> mean() {
    return mean;
  }

  List<Double> std() {
    return std;
  }
}
