package dev.sheaf.processor.compiler;

import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Classes that Lombok gives members to. It changes them in place and takes its annotations away: as
 * long as one is there, it has not run, or has run only just before in the same round.
 */
public final class Lombok {
  private Lombok() {}

  /** Whether a class in the type may yet get members. */
  public static boolean changes(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return changes(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && (isAnnotated(declared.asElement())
            || declared.asElement().getEnclosedElements().stream().anyMatch(Lombok::isAnnotated)
            || declared.getTypeArguments().stream().anyMatch(Lombok::changes));
  }

  private static boolean isAnnotated(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> SameType.qualified(mirror.getAnnotationType()).startsWith("lombok."));
  }
}
