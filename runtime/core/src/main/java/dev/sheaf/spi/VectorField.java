package dev.sheaf.spi;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of a fixed count: float32 [n, length]. */
public final class VectorField extends Field {
  private static final String FILL_IN = "Fill in missing numbers before training.";

  private final int length;

  private VectorField(TensorSpec spec) {
    super(spec);
    length = spec.shape().dimension(0);
  }

  public static VectorField of(String name, Role role, int length) {
    return new VectorField(new TensorSpec(name, role, DType.FLOAT32, Shape.of(length), List.of()));
  }

  public void encode(float @Nullable [] values, Row row) {
    if (values == null) {
      throw missing();
    }
    check(values.length);
    for (int i = 0; i < length; i++) {
      put(i, values[i], row);
    }
  }

  public void encode(double @Nullable [] values, Row row) {
    if (values == null) {
      throw missing();
    }
    check(values.length);
    for (int i = 0; i < length; i++) {
      put(i, (float) values[i], row);
    }
  }

  public void encode(@Nullable List<Float> values, Row row) {
    if (values == null) {
      throw missing();
    }
    check(values.size());
    for (int i = 0; i < length; i++) {
      Float value = values.get(i);
      if (value == null) {
        throw bad("[%d] = null".formatted(i), "no number", FILL_IN);
      }
      put(i, value, row);
    }
  }

  private BadSampleException missing() {
    return bad(null, "no numbers", "Every sample needs %d.".formatted(length));
  }

  private void check(int found) {
    if (found != length) {
      throw bad(
          found + " numbers", "wrong length", "Every sample needs %d numbers.".formatted(length));
    }
  }

  private void put(int index, float value, Row row) {
    if (!Float.isFinite(value)) {
      throw bad("[%d] = %s".formatted(index, value), "not a finite number", FILL_IN);
    }
    row.putFloat(index, value);
  }
}
