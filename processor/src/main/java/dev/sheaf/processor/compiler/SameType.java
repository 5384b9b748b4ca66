package dev.sheaf.processor.compiler;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Whether types are the same, whatever annotations stand in them. {@code Types.isSameType} does not
 * say it: Eclipse's compares annotated types by identity.
 */
public final class SameType {
  private SameType() {}

  /** Whether the values of both types are the same. */
  public static boolean of(@Nullable TypeMirror one, @Nullable TypeMirror other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (one.getKind() != other.getKind()) {
      return false;
    }
    if (one instanceof ArrayType array) {
      return of(array.getComponentType(), ((ArrayType) other).getComponentType());
    }
    if (one instanceof WildcardType wildcard) {
      WildcardType second = (WildcardType) other;
      return of(wildcard.getExtendsBound(), second.getExtendsBound())
          && of(wildcard.getSuperBound(), second.getSuperBound());
    }
    if (one instanceof DeclaredType declared) {
      return qualified(one).equals(qualified(other))
          && all(declared.getTypeArguments(), ((DeclaredType) other).getTypeArguments());
    }
    return one.getKind().isPrimitive() || one.getKind() == TypeKind.VOID;
  }

  private static boolean all(List<? extends TypeMirror> ones, List<? extends TypeMirror> others) {
    if (ones.size() != others.size()) {
      return false;
    }
    for (int index = 0; index < ones.size(); index++) {
      if (!of(ones.get(index), others.get(index))) {
        return false;
      }
    }
    return true;
  }

  /** The name of the class with its package; empty for what is not a class. */
  public static String qualified(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
