package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.Environment;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.compiler.TypeReader;
import dev.sheaf.processor.compiler.UnresolvedException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the class of an {@code @EncodedBy}. */
final class EncoderReader {
  private final Environment environment;
  private final Elements elements;
  private final Types types;

  EncoderReader(Environment environment) {
    this.environment = environment;
    elements = environment.elements();
    types = environment.types();
  }

  /**
   * Reads an encoder.
   *
   * @param component the type of the component that it is to encode
   * @param from the package of the record, where the encoder is made
   */
  EncoderModel read(TypeMirror mirror, TypeMirror component, PackageElement from) {
    if (isUnknown(mirror)) {
      throw new UnresolvedException(Resolution.WAITING);
    }
    Optional<TypeElement> element =
        mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
            ? Optional.of(type)
            : Optional.empty();
    Optional<TypeMirror> encodes = encodes(mirror);
    Optional<Attributes> declaration =
        element.flatMap(
            type ->
                Attributes.find(type, "Encodes")
                    .map(found -> Attributes.of(type, found, environment)));
    return new EncoderModel(
        element.map(type -> elements.getBinaryName(type).toString()).orElse(mirror.toString()),
        TypeReader.text(mirror),
        mirror,
        element.map(type -> obstacle(type, from)).orElse(Optional.of("is not a class")),
        encodes,
        encodes.filter(type -> types.isAssignable(boxed(component), type)).isPresent(),
        declaration.isPresent(),
        declaration.map(found -> found.integers("shape").get()).orElse(List.of()),
        declaration.map(found -> found.constant("dtype", DType.class).get()).orElse(DType.FLOAT32));
  }

  /** Whether the compiler does not know it, or not yet, or a class that it extends. */
  private boolean isUnknown(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || type.getKind() == TypeKind.DECLARED
            && types.directSupertypes(type).stream().anyMatch(this::isUnknown);
  }

  /** What {@code mirror} is an {@code Encoder} of. */
  private Optional<TypeMirror> encodes(TypeMirror mirror) {
    if (mirror instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("dev.sheaf.Encoder")) {
      return declared.getTypeArguments().stream().<TypeMirror>map(type -> type).findFirst();
    }
    if (!(mirror instanceof DeclaredType)) {
      return Optional.empty();
    }
    return types.directSupertypes(mirror).stream()
        .map(this::encodes)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  private Optional<String> obstacle(TypeElement type, PackageElement from) {
    boolean samePackage = elements.getPackageOf(type).equals(from);
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return Optional.of("is not a class");
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("is abstract");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters");
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("is not static");
    }
    for (Element outer = type;
        outer != null && outer.getKind() != ElementKind.PACKAGE;
        outer = outer.getEnclosingElement()) {
      if (!isVisible(outer, samePackage)) {
        return Optional.of("cannot be seen by the generated code");
      }
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()) {
        return isVisible(constructor, samePackage)
            ? Optional.empty()
            : Optional.of("has a constructor that the generated code cannot see");
      }
    }
    return Optional.of("has no constructor without parameters");
  }

  private static boolean isVisible(Element element, boolean samePackage) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || samePackage && !element.getModifiers().contains(Modifier.PRIVATE);
  }
}
