package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as zeros with a one at its index: float32 [n, classes]. */
public final class OneHotField extends ClassField {
  private OneHotField(String name, Role role, String... classes) {
    super(name, role, DType.FLOAT32, Shape.of(classes.length), classes);
  }

  /** A field with these class names, in order of their index. */
  public static OneHotField of(String name, Role role, String... classes) {
    return new OneHotField(name, role, classes);
  }

  /** As {@link #of(String, Role, String...)}. */
  public static OneHotField of(String name, Role role, List<String> classes) {
    return new OneHotField(name, role, classes.toArray(String[]::new));
  }

  public void encode(@Nullable Enum<?> constant, Row row) {
    set(index(constant), row);
  }

  public void encode(int index, Row row) {
    set(index(index), row);
  }

  public void encode(@Nullable String name, Row row) {
    set(index(name), row);
  }

  private void set(int index, Row row) {
    row.clear(storedBytes());
    row.putFloat(index, 1);
  }
}
