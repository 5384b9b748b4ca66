package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as its index: int64 [n]. */
public final class ClassIndexField extends Field {
  private final ClassNames classes;

  private ClassIndexField(TensorSpec spec) {
    super(spec);
    classes = new ClassNames(spec.classes());
  }

  /** A field with these class names, in order of their index. */
  public static ClassIndexField of(String name, Role role, List<String> classes) {
    return new ClassIndexField(new TensorSpec(name, role, DType.INT64, Shape.of(), classes));
  }

  public void encode(@Nullable Enum<?> constant, Row row) {
    row.putLong(0, classes.index(this, constant));
  }

  public void encode(int index, Row row) {
    row.putLong(0, classes.index(this, index));
  }

  public void encode(@Nullable String name, Row row) {
    row.putLong(0, classes.index(this, name));
  }
}
