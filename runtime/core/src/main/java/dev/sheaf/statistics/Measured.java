package dev.sheaf.statistics;

import dev.sheaf.DType;
import dev.sheaf.Tensor;
import dev.sheaf.spi.ClassField;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Raster;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.VectorField;
import java.util.Optional;

/** What is measured of one tensor. Used by one thread. */
abstract class Measured {
  private final Field field;

  Measured(Field field) {
    this.field = field;
  }

  /** Nothing for a tensor that has no numbers to give: boxes, masks, weights, encoders' own. */
  static Optional<Measured> of(Field field) {
    Raster raster = field.raster();
    if (raster != null && (field.spec().pixels() != null || field.spec().dtype() == DType.UINT8)) {
      return Optional.of(new MeasuredPixels(field, raster));
    }
    if (field instanceof ClassField classes) {
      return Optional.of(new MeasuredClasses(classes));
    }
    if (field instanceof ScalarField scalars) {
      return Optional.of(new MeasuredNumbers(scalars));
    }
    if (field instanceof VectorField vector) {
      return Optional.of(new MeasuredNumbers(vector));
    }
    return Optional.empty();
  }

  final String name() {
    return field.name();
  }

  final int elements() {
    return Math.toIntExact(field.spec().shape().elements());
  }

  /** Adds the tensor of a batch, of this many samples. */
  abstract void add(Tensor tensor, int samples);

  abstract void report(StatisticsReport.Builder report);
}
