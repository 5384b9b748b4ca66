package dev.sheaf.processor.compiler;

import java.util.List;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A place in the user's source.
 *
 * <p>For a component it is the private field of the same name, never the record component itself:
 * javac 17 knows no file and no line of that (JDK-8295184).
 */
public final class Position {
  private final Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;

  private Position(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    this.element = element;
    this.annotation = annotation;
    this.value = value;
  }

  /** The name of a class or field. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }

  /** An annotation of a class or field. */
  public static Position of(Element element, @Nullable AnnotationMirror annotation) {
    return new Position(element, annotation, null);
  }

  /** The value of an attribute of this annotation; the annotation itself if it is not written. */
  public Position at(String attribute) {
    if (annotation == null) {
      return this;
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return new Position(element, annotation, entry.getValue());
      }
    }
    return this;
  }

  /** The element of an array with this index, if this is the value of an attribute of arrays. */
  public Position at(int index) {
    if (value != null
        && value.getValue() instanceof List<?> values
        && index < values.size()
        && values.get(index) instanceof AnnotationValue chosen) {
      return new Position(element, annotation, chosen);
    }
    return this;
  }

  public void report(Messager messager, Diagnostic.Kind kind, String text) {
    if (annotation == null) {
      messager.printMessage(kind, text, element);
    } else if (value == null) {
      messager.printMessage(kind, text, element, annotation);
    } else {
      messager.printMessage(kind, text, element, annotation, value);
    }
  }
}
