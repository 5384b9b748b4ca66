package dev.sheaf.spi;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component that is one class or several of a fixed list. */
public abstract sealed class ClassField extends Field
    permits OneHotField, ClassIndexField, MultiHotField {
  private final ClassNames classes;

  ClassField(String name, Role role, DType dtype, Shape shape, String... classes) {
    super(new TensorSpec(name, role, dtype, shape, List.of(classes)));
    this.classes = new ClassNames(spec().classes());
  }

  /** Called by generated code: the names in some texts, one a line. */
  public static List<String> names(String... texts) {
    return Stream.of(texts).flatMap(String::lines).toList();
  }

  /** The names of the classes in order of their index. */
  public final List<String> classNames() {
    return spec().classes();
  }

  /**
   * The name of a class, for reports: that of a constant or of an index. Anything else, such as an
   * index that no class has, is given as its text; only {@code encode} refuses it.
   *
   * @throws IncompatibleClassChangeError if the enum's constants are not those that the record was
   *     compiled with
   */
  public final String nameOf(@Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return classNames().get(index(constant));
    }
    if (value instanceof Integer index && index >= 0 && index < classes.size()) {
      return classNames().get(index);
    }
    return String.valueOf(value);
  }

  final int index(@Nullable Enum<?> constant) {
    return classes.index(this, constant);
  }

  final int index(int index) {
    return classes.index(this, index);
  }

  final int index(@Nullable String name) {
    return classes.index(this, name);
  }
}
