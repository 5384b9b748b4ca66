package dev.sheaf.processor.compiler;

import dev.sheaf.processor.field.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The values of an annotation, those that are not written included. */
public final class Attributes {
  public static final String PACKAGE = "dev.sheaf.annotation.";

  private final AnnotationMirror mirror;
  private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

  public Attributes(AnnotationMirror mirror, Elements elements) {
    this.mirror = mirror;
    try {
      values = elements.getElementValuesWithDefaults(mirror);
    } catch (RuntimeException e) {
      throw new UnreadableException(
          Unreadable.FOR_GOOD); // So fails Eclipse's compiler on a value of another type.
    }
  }

  /** The annotation of Sheaf's with this simple name, if the element has it. */
  public static Optional<AnnotationMirror> find(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (name(mirror).equals(PACKAGE + simpleName)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private static String name(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement() instanceof QualifiedNameable named
        ? named.getQualifiedName().toString()
        : "";
  }

  /** The simple name if it is one of Sheaf's, otherwise empty. */
  public static String simpleName(AnnotationMirror mirror) {
    String name = name(mirror);
    return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
  }

  /** Those of the attributes that are not written. */
  public List<String> absent(List<String> attributes) {
    List<String> absent = new ArrayList<>(attributes);
    mirror
        .getElementValues()
        .keySet()
        .forEach(key -> absent.remove(key.getSimpleName().toString()));
    return absent;
  }

  public int integer(String attribute) {
    return cast(Integer.class, value(attribute));
  }

  public double real(String attribute) {
    return cast(Double.class, value(attribute));
  }

  public boolean flag(String attribute) {
    return cast(Boolean.class, value(attribute));
  }

  public String text(String attribute) {
    return cast(String.class, value(attribute));
  }

  /** The name of an enum's constant. */
  public String constant(String attribute) {
    Object value = value(attribute);
    if (value instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    throw new UnreadableException(Unreadable.FOR_GOOD); // All constants of these enums are known.
  }

  public TypeMirror type(String attribute) {
    return cast(TypeMirror.class, value(attribute));
  }

  public List<Integer> integers(String attribute) {
    return list(attribute, Integer.class);
  }

  public List<Double> reals(String attribute) {
    return list(attribute, Double.class);
  }

  public List<String> texts(String attribute) {
    return list(attribute, String.class);
  }

  public List<Role> roles() {
    return list("role", VariableElement.class).stream()
        .map(constant -> Role.valueOf(constant.getSimpleName().toString()))
        .toList();
  }

  private <T> List<T> list(String attribute, Class<T> type) {
    List<T> list = new ArrayList<>();
    for (Object value : cast(List.class, value(attribute))) {
      list.add(cast(type, cast(AnnotationValue.class, value).getValue()));
    }
    return list;
  }

  private Object value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        values.entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue().getValue();
      }
    }
    throw new UnreadableException(Unreadable.VALUE);
  }

  private static <T> T cast(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new UnreadableException(Unreadable.VALUE);
    }
    return type.cast(value);
  }

  /** Whether what cannot be read can be later. */
  public enum Unreadable {
    /** No: it is no value that the attribute can have. */
    FOR_GOOD,
    /** If a class in the value is written by another processor. */
    VALUE,
    /** If a class behind the value is written by another processor. */
    BEHIND
  }

  /** A value is not known, or not yet; the compiler says so itself if it stays so. */
  public static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Unreadable unreadable;

    public UnreadableException(Unreadable unreadable) {
      this.unreadable = unreadable;
    }

    public Unreadable unreadable() {
      return unreadable;
    }
  }
}
