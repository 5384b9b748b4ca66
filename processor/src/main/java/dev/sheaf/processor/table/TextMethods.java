package dev.sheaf.processor.table;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.SameType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * How a type is read from the text that its {@code toString} gives: by a public static method that
 * takes a {@code String} or a {@code CharSequence} and returns the type, or by a public constructor
 * that takes a {@code String}.
 */
public final class TextMethods {
  /** Such methods in the JDK, in the order in which they are preferred. */
  private static final List<String> NAMES = List.of("parse", "valueOf", "fromString", "of");

  private TextMethods() {}

  /** A method reference from text to the type; empty where the type has none. */
  public static Optional<CodeBlock> parser(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || !declared.getTypeArguments().isEmpty()) {
      return Optional.empty();
    }
    String name = SameType.qualified(type);
    if (name.equals("java.lang.String")) {
      return Optional.of(CodeBlock.of("text -> text"));
    }
    if (name.equals("java.lang.Boolean")) {
      return Optional.empty(); // Its valueOf takes everything that is not "true" for false.
    }
    List<? extends Element> members = declared.asElement().getEnclosedElements();
    for (String method : NAMES) {
      boolean found =
          ElementFilter.methodsIn(members).stream()
              .anyMatch(
                  candidate ->
                      candidate.getSimpleName().contentEquals(method)
                          && candidate.getModifiers().contains(Modifier.STATIC)
                          && takes(candidate, TextMethods::isText)
                          && SameType.of(candidate.getReturnType(), type));
      if (found) {
        return Optional.of(CodeBlock.of("$T::$L", TypeName.get(type), method));
      }
    }
    boolean constructed =
        declared.asElement().getKind() != ElementKind.ENUM
            && !declared.asElement().getModifiers().contains(Modifier.ABSTRACT)
            && ElementFilter.constructorsIn(members).stream()
                .anyMatch(candidate -> takes(candidate, TextMethods::isString));
    return constructed
        ? Optional.of(CodeBlock.of("$T::new", TypeName.get(type)))
        : Optional.empty();
  }

  /** {@code parse} of an encoder, for a component of this type; empty where it has none. */
  public static Optional<CodeBlock> parserOf(TypeMirror encoder, TypeMirror type) {
    return method(encoder, "parse")
        .filter(
            parse -> takes(parse, TextMethods::isText) && SameType.of(parse.getReturnType(), type))
        .map(parse -> CodeBlock.of("$T::parse", TypeName.get(encoder)));
  }

  /** {@code format} of an encoder, for a component of this type; empty where it has none. */
  public static Optional<CodeBlock> formatOf(TypeMirror encoder, TypeMirror type) {
    return method(encoder, "format")
        .filter(
            format ->
                takes(format, taken -> SameType.of(taken, type))
                    && isString(format.getReturnType()))
        .map(format -> CodeBlock.of("$T.format", TypeName.get(encoder)));
  }

  private static Optional<ExecutableElement> method(TypeMirror type, String name) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    return ElementFilter.methodsIn(declared.asElement().getEnclosedElements()).stream()
        .filter(
            method ->
                method.getSimpleName().contentEquals(name)
                    && method.getModifiers().contains(Modifier.STATIC)
                    && method.getModifiers().contains(Modifier.PUBLIC))
        .findFirst();
  }

  private static boolean takes(ExecutableElement candidate, Predicate<TypeMirror> type) {
    return candidate.getModifiers().contains(Modifier.PUBLIC)
        && candidate.getTypeParameters().isEmpty()
        && candidate.getParameters().size() == 1
        && type.test(candidate.getParameters().get(0).asType());
  }

  private static boolean isText(TypeMirror type) {
    return isString(type) || SameType.qualified(type).equals("java.lang.CharSequence");
  }

  private static boolean isString(TypeMirror type) {
    return SameType.qualified(type).equals("java.lang.String");
  }
}
