package dev.sheaf.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.sheaf.processor.model.SampleModel;

/**
 * Types as a sequence must name them: it inherits a class {@code Builder}, so that another of that
 * name is written with its package, even in the same package.
 */
final class Unhidden {
  private Unhidden() {}

  static TypeName type(TypeName type) {
    if (type instanceof ClassName name) {
      return name(name);
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(type(array.componentType()));
    }
    if (type instanceof ParameterizedTypeName generic) {
      return ParameterizedTypeName.get(
          name(generic.rawType()),
          generic.typeArguments().stream().map(Unhidden::type).toArray(TypeName[]::new));
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().isEmpty()
          ? WildcardTypeName.subtypeOf(type(wildcard.upperBounds().get(0)))
          : WildcardTypeName.supertypeOf(type(wildcard.lowerBounds().get(0)));
    }
    return type;
  }

  static ClassName name(ClassName name) {
    return name.topLevelClassName().simpleName().equals(SampleModel.HIDDEN_NAME)
        ? ClassName.get("", name.canonicalName())
        : name;
  }
}
