package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as zeros with a one at its index: float32 [n, classes]. */
public final class OneHotField extends Field {
  private final ClassNames classes;

  private OneHotField(TensorSpec spec) {
    super(spec);
    classes = new ClassNames(spec.classes());
  }

  /** A field with these class names, in order of their index. */
  public static OneHotField of(String name, Role role, List<String> classes) {
    return new OneHotField(
        new TensorSpec(name, role, DType.FLOAT32, Shape.of(classes.size()), classes));
  }

  public void encode(@Nullable Enum<?> constant, Row row) {
    set(classes.index(this, constant), row);
  }

  public void encode(int index, Row row) {
    set(classes.index(this, index), row);
  }

  public void encode(@Nullable String name, Row row) {
    set(classes.index(this, name), row);
  }

  private void set(int index, Row row) {
    row.clear(storedBytes());
    row.putFloat(index, 1);
  }
}
