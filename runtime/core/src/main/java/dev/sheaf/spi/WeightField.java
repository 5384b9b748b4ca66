package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.List;

/** How much each sample counts in the loss: float32 [n]. */
public final class WeightField extends Field {
  private WeightField(TensorSpec spec) {
    super(spec);
  }

  public static WeightField of(String name) {
    return new WeightField(new TensorSpec(name, Role.WEIGHT, DType.FLOAT32, Shape.of(), List.of()));
  }

  /** As for any number; a double holds every integer to 2^53 exactly. */
  public void encode(long weight, Row row) {
    encode((double) weight, row);
  }

  public void encode(double weight, Row row) {
    if (!(weight >= 0) || weight > Float.MAX_VALUE) {
      throw bad(weight, "no weight", "Use a finite number that is 0 or more.");
    }
    row.putFloat(0, (float) weight);
  }
}
