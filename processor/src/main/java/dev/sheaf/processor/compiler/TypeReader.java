package dev.sheaf.processor.compiler;

import dev.sheaf.processor.compiler.TypeModel.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads the type of a component. */
public final class TypeReader {
  private final Environment environment;

  public TypeReader(Environment environment) {
    this.environment = environment;
  }

  public TypeModel read(TypeMirror type) {
    return new TypeModel(
        kind(type),
        text(type),
        constants(type).stream().map(constant -> constant.getSimpleName().toString()).toList(),
        namedConstants(type),
        missing(type),
        hidden(type),
        type);
  }

  private static Kind kind(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE -> Kind.BYTE;
      case SHORT -> Kind.SHORT;
      case INT -> Kind.INT;
      case LONG -> Kind.LONG;
      case FLOAT -> Kind.FLOAT;
      case DOUBLE -> Kind.DOUBLE;
      case ARRAY ->
          switch (((ArrayType) type).getComponentType().getKind()) {
            case BYTE -> Kind.BYTE_ARRAY;
            case INT -> Kind.INT_ARRAY;
            case FLOAT -> Kind.FLOAT_ARRAY;
            case DOUBLE -> Kind.DOUBLE_ARRAY;
            default -> Kind.OTHER;
          };
      case DECLARED -> declared((DeclaredType) type);
      default -> Kind.OTHER;
    };
  }

  private static Kind declared(DeclaredType type) {
    if (type.asElement().getKind() == ElementKind.ENUM) {
      return Kind.ENUM;
    }
    return switch (SameType.qualified(type)) {
      case "java.nio.file.Path" -> Kind.PATH;
      case "java.lang.String" -> Kind.STRING;
      case "java.net.URI" -> Kind.URI;
      case "java.nio.ByteBuffer" -> Kind.BYTE_BUFFER;
      case "java.util.Set", "java.util.EnumSet" ->
          enumOf(type) == null ? Kind.OTHER : Kind.ENUM_SET;
      case "java.util.List" -> listOf(type);
      default -> isPhotoSource(type) ? Kind.PHOTO_SOURCE : Kind.OTHER;
    };
  }

  /** Whether it is that interface, or implements it, directly or by what it extends. */
  private static boolean isPhotoSource(TypeMirror type) {
    return SameType.qualified(type).equals("dev.sheaf.photo.PhotoSource")
        || type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && (isPhotoSource(element.getSuperclass())
                || element.getInterfaces().stream().anyMatch(TypeReader::isPhotoSource));
  }

  private static Kind listOf(DeclaredType list) {
    return list.getTypeArguments().size() != 1
        ? Kind.OTHER
        : switch (SameType.qualified(list.getTypeArguments().get(0))) {
          case "java.lang.Float" -> Kind.FLOAT_LIST;
          case "dev.sheaf.Box" -> Kind.BOX_LIST;
          default -> Kind.OTHER;
        };
  }

  /** What {@code @ClassName} calls the constants of the enum, by constant, in their order. */
  private Map<String, Values<String>> namedConstants(TypeMirror type) {
    Map<String, Values<String>> others = new LinkedHashMap<>();
    for (Element constant : constants(type)) {
      Attributes.find(constant, "ClassName")
          .flatMap(found -> names(constant, found))
          .filter(names -> !names.isEmpty())
          .ifPresent(names -> others.put(constant.getSimpleName().toString(), names));
    }
    return others;
  }

  private Optional<Values<String>> names(Element constant, AnnotationMirror className) {
    try {
      return Optional.of(Attributes.of(constant, className, environment).texts("value"));
    } catch (UnresolvedException e) {
      return Optional.empty(); // The compiler says what is wrong with it.
    }
  }

  /** The constants of the enum that the type is or holds, in order. */
  private static List<Element> constants(TypeMirror type) {
    Element owner = type instanceof DeclaredType declared ? enumOf(declared) : null;
    if (owner == null) {
      return List.of();
    }
    return owner.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .<Element>map(element -> element)
        .toList();
  }

  private static @Nullable Element enumOf(DeclaredType type) {
    if (type.asElement().getKind() == ElementKind.ENUM) {
      return type.asElement();
    }
    if (type.getTypeArguments().size() == 1
        && type.getTypeArguments().get(0) instanceof DeclaredType argument
        && argument.asElement().getKind() == ElementKind.ENUM) {
      return argument.asElement();
    }
    return null;
  }

  /** As it is written, without packages and annotations. */
  public static String text(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return text(((ArrayType) type).getComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror upper = wildcard.getExtendsBound();
      TypeMirror lower = wildcard.getSuperBound();
      return upper != null
          ? "? extends " + text(upper)
          : lower != null ? "? super " + text(lower) : "?";
    }
    if (type instanceof DeclaredType declared) {
      String name = declared.asElement().getSimpleName().toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : declared.getTypeArguments().stream()
              .map(TypeReader::text)
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    if (type.getKind().isPrimitive()) {
      return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }
    return type.toString();
  }

  /** The first name in the type that the compiler does not know, or empty. */
  private static String missing(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return text(type);
    }
    if (type.getKind() == TypeKind.ARRAY) {
      return missing(((ArrayType) type).getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream()
          .map(TypeReader::missing)
          .filter(name -> !name.isEmpty())
          .findFirst()
          .orElse("");
    }
    return "";
  }

  /** The first private class in the type, or empty. */
  private static String hidden(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return hidden(((ArrayType) type).getComponentType());
    }
    if (type instanceof DeclaredType declared) {
      for (Element part = declared.asElement();
          part != null && part.getKind() != ElementKind.PACKAGE;
          part = part.getEnclosingElement()) {
        if (part.getModifiers().contains(Modifier.PRIVATE)) {
          return part.getSimpleName().toString();
        }
      }
      return declared.getTypeArguments().stream()
          .map(TypeReader::hidden)
          .filter(name -> !name.isEmpty())
          .findFirst()
          .orElse("");
    }
    return "";
  }
}
