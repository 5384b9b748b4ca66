package dev.sheaf.processor.table;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.field.ClassKind;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.EncodedKind;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.Names;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * How a component is read from a row of a table and written to it.
 *
 * @param get the method of {@code TableRow}
 * @param put the method of {@code RowWriter}
 * @param getWith the arguments of {@code get} after the column
 * @param putWith the arguments of {@code put} after column and value
 * @param format the method that the value goes through before; empty for none
 */
public record ColumnCode(
    String get, String put, CodeBlock getWith, CodeBlock putWith, Optional<CodeBlock> format) {
  private ColumnCode(String get, String put, CodeBlock getWith, CodeBlock putWith) {
    this(get, put, getWith, putWith, Optional.empty());
  }

  /** Empty for a type that has no text form that is known. */
  public static Optional<ColumnCode> of(ComponentModel component) {
    if (component.field() instanceof ImageKind) {
      return switch (component.type().kind()) {
        case STRING -> plain("getPathText", "putPath");
        case URI -> plain("getPathUri", "putPath");
        default -> plain("getPath", "putPath");
      };
    }
    if (component.field() instanceof ClassKind) {
      CodeBlock labels = CodeBlock.of(", $L", labels(component));
      return switch (component.type().kind()) {
        case INT -> labelled("getLabelIndex", "putLabel", labels);
        case ENUM_SET -> labelled("getLabelSet", "putLabels", labels);
        case INT_ARRAY -> labelled("getLabelIndices", "putLabels", labels);
        default -> labelled("getLabel", "putLabel", labels);
      };
    }
    if (component.field() instanceof EncodedKind encoded) {
      TypeMirror encoder = encoded.encoder().mirror();
      TypeMirror type = component.type().mirror();
      Optional<CodeBlock> parser = TextMethods.parserOf(encoder, type);
      if (parser.isPresent()) {
        CodeBlock with = CodeBlock.of(", $L", parser.get());
        return Optional.of(
            new ColumnCode(
                "get", "put", with, CodeBlock.of(""), TextMethods.formatOf(encoder, type)));
      }
    }
    return switch (component.type().kind()) {
      case PATH -> plain("getPath", "putPath");
      case STRING -> plain("getString", "put");
      case URI -> plain("getPathUri", "putPath");
      case BYTE -> plain("getByte", "put");
      case SHORT -> plain("getShort", "put");
      case INT -> plain("getInt", "put");
      case LONG -> plain("getLong", "put");
      case FLOAT -> plain("getFloat", "put");
      case DOUBLE -> plain("getDouble", "put");
      case INT_ARRAY -> plain("getInts", "put");
      case FLOAT_ARRAY -> plain("getFloats", "put");
      case DOUBLE_ARRAY -> plain("getDoubles", "put");
      case FLOAT_LIST -> plain("getFloatList", "put");
      case ENUM -> parsed("get", component.type().mirror());
      case ENUM_SET, OTHER -> other(component.type().mirror());
    };
  }

  private static Optional<ColumnCode> other(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return plain("getBoolean", "put");
    }
    if (type.getKind() == TypeKind.CHAR) {
      return plain("getChar", "put");
    }
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.LONG
          ? plain("getLongs", "put")
          : Optional.empty();
    }
    if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
      TypeMirror item = declared.getTypeArguments().get(0);
      return switch (declared.asElement().toString()) {
        case "java.util.List", "java.util.Collection" -> parsed("getList", item);
        case "java.util.Set" -> parsed("getSet", item);
        default -> Optional.empty();
      };
    }
    return switch (type.toString()) {
      case "java.lang.Boolean" -> plain("getBoolean", "put");
      case "java.lang.Character" -> plain("getChar", "put");
      default -> parsed("get", type);
    };
  }

  /** For values of a type that says itself how it is read from text. */
  private static Optional<ColumnCode> parsed(String get, TypeMirror type) {
    return TextMethods.parser(type)
        .map(parser -> new ColumnCode(get, "put", CodeBlock.of(", $L", parser), CodeBlock.of("")));
  }

  private static Optional<ColumnCode> plain(String get, String put) {
    return Optional.of(new ColumnCode(get, put, CodeBlock.of(""), CodeBlock.of("")));
  }

  private static Optional<ColumnCode> labelled(String get, String put, CodeBlock labels) {
    return Optional.of(new ColumnCode(get, put, labels, labels));
  }

  /** The constant that holds the names of the component's classes. */
  public static String labels(ComponentModel component) {
    return Names.prefix(component.name()) + "_LABELS";
  }

  public CodeBlock read(ComponentModel component) {
    return CodeBlock.of("row.$L($S$L)", get, component.column(), getWith);
  }

  public CodeBlock write(ComponentModel component) {
    CodeBlock value = CodeBlock.of("sample.$L()", component.name());
    return CodeBlock.of(
        "row.$L($S, $L$L)",
        put,
        component.column(),
        format.map(method -> CodeBlock.of("$L($L)", method, value)).orElse(value),
        putWith);
  }
}
