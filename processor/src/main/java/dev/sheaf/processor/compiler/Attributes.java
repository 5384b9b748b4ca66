package dev.sheaf.processor.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The attributes of an annotation, those that are not written included: each value with its
 * position. A value that is not known is an {@link UnresolvedException}.
 */
public final class Attributes {
  static final String PACKAGE = "dev.sheaf.annotation.";

  private final Element element;
  private final AnnotationMirror mirror;
  private final SourceAnnotations source;
  private final Position position;
  private final Map<String, AnnotationValue> written = new HashMap<>();
  private final Map<String, AnnotationValue> values = new HashMap<>();

  private Attributes(
      Element element, AnnotationMirror mirror, Position position, Environment environment) {
    this.element = element;
    this.mirror = mirror;
    this.position = position;
    this.source = environment.source();
    try {
      mirror
          .getElementValues()
          .forEach((key, value) -> written.put(key.getSimpleName().toString(), value));
      environment
          .elements()
          .getElementValuesWithDefaults(mirror)
          .forEach((key, value) -> values.put(key.getSimpleName().toString(), value));
    } catch (RuntimeException e) {
      // So fails Eclipse's compiler on a value of another type.
      throw new UnresolvedException(Resolution.REJECTED);
    }
  }

  /** Those of an annotation that stands on a class, a field or a constant. */
  public static Attributes of(Element element, AnnotationMirror mirror, Environment environment) {
    return new Attributes(element, mirror, Position.of(element, mirror), environment);
  }

  /**
   * Those of a component's annotation.
   *
   * @param field the component's field, on which the same annotation has a position
   */
  public static Attributes ofComponent(
      Element field, AnnotationMirror mirror, Environment environment) {
    Optional<AnnotationMirror> shown = find(field, simpleName(mirror));
    if (shown.isEmpty()) {
      return new Attributes(field, mirror, Position.of(field), environment);
    }
    if (environment.source().hasUnknownAttribute(field, shown.get())) {
      throw new UnresolvedException(Resolution.REJECTED);
    }
    return of(field, shown.get(), environment);
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

  /** Where the annotation is. */
  public Position position() {
    return position;
  }

  /** Those of these attributes that are not written. */
  public List<String> absent(List<String> required) {
    return required.stream().filter(name -> !written.containsKey(name)).toList();
  }

  /** Whether the annotation has such an attribute, written or not. */
  public boolean has(String attribute) {
    return values.containsKey(attribute);
  }

  public Value<Integer> integer(String attribute) {
    return value(attribute, Integer.class);
  }

  public Value<Double> real(String attribute) {
    return value(attribute, Double.class);
  }

  public Value<Boolean> flag(String attribute) {
    return value(attribute, Boolean.class);
  }

  public Value<String> text(String attribute) {
    return value(attribute, String.class);
  }

  public Value<TypeMirror> type(String attribute) {
    return value(attribute, TypeMirror.class);
  }

  /** The name of an enum's constant. */
  public Value<String> constant(String attribute) {
    AnnotationValue value = value(attribute);
    if (value.getValue() instanceof VariableElement constant) {
      return new Value<>(constant.getSimpleName().toString(), position(attribute));
    }
    // All constants of the enums that attributes have are known.
    throw new UnresolvedException(Resolution.REJECTED);
  }

  /** The constant of an enum that the processor has too. */
  public <E extends Enum<E>> Value<E> constant(String attribute, Class<E> type) {
    Value<String> name = constant(attribute);
    return new Value<>(Enum.valueOf(type, name.get()), name.position());
  }

  public Values<Integer> integers(String attribute) {
    return values(attribute, Integer.class);
  }

  public Values<Double> reals(String attribute) {
    return values(attribute, Double.class);
  }

  public Values<String> texts(String attribute) {
    return values(attribute, String.class);
  }

  /** Constants of an enum that the processor has too. */
  public <E extends Enum<E>> Values<E> constants(String attribute, Class<E> type) {
    Values<VariableElement> names = values(attribute, VariableElement.class);
    List<Value<E>> constants = new ArrayList<>();
    for (Value<VariableElement> name : names.items()) {
      String text = name.get().getSimpleName().toString();
      constants.add(new Value<>(Enum.valueOf(type, text), name.position()));
    }
    return new Values<>(constants, names.position());
  }

  private <T> Value<T> value(String attribute, Class<T> type) {
    return new Value<>(cast(type, value(attribute).getValue()), position(attribute));
  }

  private <T> Values<T> values(String attribute, Class<T> type) {
    List<Value<T>> items = new ArrayList<>();
    boolean isWritten = written.containsKey(attribute);
    for (Object item : cast(List.class, value(attribute).getValue())) {
      AnnotationValue value = cast(AnnotationValue.class, item);
      items.add(
          new Value<>(cast(type, value.getValue()), isWritten ? position.at(value) : position));
    }
    return new Values<>(items, position(attribute));
  }

  private Position position(String attribute) {
    AnnotationValue value = written.get(attribute);
    return value == null ? position : position.at(value);
  }

  private AnnotationValue value(String attribute) {
    AnnotationValue value = values.get(attribute);
    if (value == null) {
      throw unresolved();
    }
    return value;
  }

  private <T> T cast(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw unresolved();
    }
    return type.cast(value);
  }

  private UnresolvedException unresolved() {
    return new UnresolvedException(
        source.namesUnknownClass(element, mirror) ? Resolution.WAITING : Resolution.REJECTED);
  }
}
