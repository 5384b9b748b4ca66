package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any number of classes, with a one at the index of each: float32 [n, classes]. */
public final class MultiHotField extends Field {
  private final ClassNames classes;

  private MultiHotField(TensorSpec spec) {
    super(spec);
    classes = new ClassNames(spec.classes());
  }

  /** A field with these class names, in order of their index. */
  public static MultiHotField of(String name, Role role, List<String> classes) {
    return new MultiHotField(
        new TensorSpec(name, role, DType.FLOAT32, Shape.of(classes.size()), classes));
  }

  public void encode(@Nullable Set<? extends Enum<?>> constants, Row row) {
    if (constants == null) {
      throw bad(null, "no set of classes", "Use an empty set for a sample without a class.");
    }
    row.clear(storedBytes());
    for (Enum<?> constant : constants) {
      row.putFloat(classes.index(this, constant), 1);
    }
  }

  public void encode(int @Nullable [] indices, Row row) {
    if (indices == null) {
      throw bad(null, "no classes", "Use an empty array for a sample without a class.");
    }
    row.clear(storedBytes());
    for (int index : indices) {
      row.putFloat(classes.index(this, index), 1);
    }
  }
}
