package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as its index: int64 [n]. */
public final class ClassIndexField extends ClassField {
  private ClassIndexField(String name, Role role, String... classes) {
    super(name, role, DType.INT64, Shape.of(), classes);
  }

  /** A field with these class names, in order of their index. */
  public static ClassIndexField of(String name, Role role, String... classes) {
    return new ClassIndexField(name, role, classes);
  }

  /** As {@link #of(String, Role, String...)}. */
  public static ClassIndexField of(String name, Role role, List<String> classes) {
    return new ClassIndexField(name, role, classes.toArray(String[]::new));
  }

  public void encode(@Nullable Enum<?> constant, Row row) {
    row.putLong(0, index(constant));
  }

  public void encode(int index, Row row) {
    row.putLong(0, index(index));
  }

  public void encode(@Nullable String name, Row row) {
    row.putLong(0, index(name));
  }
}
