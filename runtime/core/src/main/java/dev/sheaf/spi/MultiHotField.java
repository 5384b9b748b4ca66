package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any number of classes, with a one at the index of each: float32 [n, classes]. */
public final class MultiHotField extends ClassField {
  private MultiHotField(String name, Role role, String... classes) {
    super(name, role, DType.FLOAT32, Shape.of(classes.length), classes);
  }

  /** A field with these class names, in order of their index. */
  public static MultiHotField of(String name, Role role, String... classes) {
    return new MultiHotField(name, role, classes);
  }

  /** As {@link #of(String, Role, String...)}. */
  public static MultiHotField of(String name, Role role, List<String> classes) {
    return new MultiHotField(name, role, classes.toArray(String[]::new));
  }

  public void encode(@Nullable Set<? extends Enum<?>> constants, Row row) {
    if (constants == null) {
      throw bad(null, "no set of classes", "Use an empty set for a sample without a class.");
    }
    row.clear(storedBytes());
    for (Enum<?> constant : constants) {
      row.putFloat(index(constant), 1);
    }
  }

  public void encode(int @Nullable [] indices, Row row) {
    if (indices == null) {
      throw bad(null, "no classes", "Use an empty array for a sample without a class.");
    }
    row.clear(storedBytes());
    for (int index : indices) {
      row.putFloat(index(index), 1);
    }
  }
}
