package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code @OneHot}, {@code @ClassIndex} and {@code @MultiHot}.
 *
 * @param classes what the annotation gives as classes
 * @param type the component's type, whose constants are the classes if it is or holds an enum
 */
public record ClassKind(
    Position site, Encoding encoding, List<Role> roles, List<String> classes, TypeModel type)
    implements FieldKind {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

  /** How a class becomes numbers. */
  public enum Encoding {
    ONE_HOT("@OneHot", "one-hot"),
    CLASS_INDEX("@ClassIndex", "class index"),
    MULTI_HOT("@MultiHot", "multi-hot");

    private final String annotation;
    private final String words;

    Encoding(String annotation, String words) {
      this.annotation = annotation;
      this.words = words;
    }
  }

  @Override
  public String annotation() {
    return encoding.annotation;
  }

  @Override
  public boolean reads(TypeModel.Kind kind) {
    return switch (kind) {
      case ENUM, INT, STRING -> encoding != Encoding.MULTI_HOT;
      case ENUM_SET, INT_ARRAY -> encoding == Encoding.MULTI_HOT;
      default -> false;
    };
  }

  @Override
  public String readable() {
    return encoding == Encoding.MULTI_HOT
        ? "a Set or an EnumSet of an enum, or an int[] with classes"
        : "an enum, or an int or a String with classes";
  }

  @Override
  public Role impliedRole() {
    return Role.TARGET;
  }

  @Override
  public DType dtype() {
    return encoding == Encoding.CLASS_INDEX ? DType.INT64 : DType.FLOAT32;
  }

  @Override
  public List<Integer> shape() {
    return encoding == Encoding.CLASS_INDEX ? List.of() : List.of(classNames().size());
  }

  @Override
  public List<String> classNames() {
    return type.kind().hasConstants() ? type.constants() : classes;
  }

  @Override
  public String meaning() {
    return classNames().stream()
        .map(ClassKind::quoted)
        .collect(Collectors.joining(", ", encoding.words + " of ", ""));
  }

  /** Names that could be mistaken for two, or hide a space, are in quotes. */
  private static String quoted(String name) {
    return PLAIN.matcher(name).matches() ? name : Literals.quoted(name);
  }
}
