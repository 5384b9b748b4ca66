package dev.sheaf.processor.compiler;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
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

  /** An annotation of a class or field; the name of that where it has none. */
  public static Position of(Element element, @Nullable AnnotationMirror annotation) {
    return new Position(element, annotation, null);
  }

  /** A value in this annotation. */
  Position at(AnnotationValue written) {
    return annotation == null ? this : new Position(element, annotation, written);
  }

  /** Whether both are on the same class, field or constant. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position position && element.equals(position.element);
  }

  @Override
  public int hashCode() {
    return element.hashCode();
  }

  /** Has the compiler say something of this place. */
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
