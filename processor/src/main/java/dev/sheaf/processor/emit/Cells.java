package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.model.ClassFieldModel;
import dev.sheaf.processor.model.ComponentModel;
import dev.sheaf.processor.model.ImageFieldModel;
import dev.sheaf.processor.model.Names;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * How a component is read from a row of a table and written to it.
 *
 * @param get the method of {@code TableRow}
 * @param put the method of {@code RowWriter}
 * @param labels the argument of both that names the classes; empty where there are none
 */
record Cells(String get, String put, CodeBlock labels) {
  /** Empty for a type that has no text form that is known. */
  static Optional<Cells> of(ComponentModel component) {
    if (component.field() instanceof ImageFieldModel) {
      return switch (component.type().kind()) {
        case STRING -> plain("getPathText", "putPath");
        case URI -> plain("getPathUri", "putPath");
        default -> plain("getPath", "putPath");
      };
    }
    if (component.field() instanceof ClassFieldModel) {
      CodeBlock labels = CodeBlock.of(", $L", labels(component));
      return switch (component.type().kind()) {
        case INT -> Optional.of(new Cells("getLabelIndex", "putLabel", labels));
        case ENUM_SET -> Optional.of(new Cells("getLabelSet", "putLabels", labels));
        case INT_ARRAY -> Optional.of(new Cells("getLabelIndices", "putLabels", labels));
        default -> Optional.of(new Cells("getLabel", "putLabel", labels));
      };
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
      case ENUM, ENUM_SET -> Optional.empty();
      case OTHER -> other(component.type().mirror());
    };
  }

  private static Optional<Cells> other(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return plain("getBoolean", "put");
    }
    if (type.getKind() == TypeKind.CHAR) {
      return plain("getChar", "put");
    }
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.LONG
        ? plain("getLongs", "put")
        : Optional.empty();
  }

  private static Optional<Cells> plain(String get, String put) {
    return Optional.of(new Cells(get, put, CodeBlock.of("")));
  }

  /** The constant that holds the names of the component's classes. */
  static String labels(ComponentModel component) {
    return Names.prefix(component.name()) + "_LABELS";
  }

  CodeBlock read(ComponentModel component) {
    return CodeBlock.of("row.$L($S$L)", get, component.name(), labels);
  }

  CodeBlock write(ComponentModel component) {
    return CodeBlock.of(
        "row.$L($S, sample.$L()$L)", put, component.name(), component.name(), labels);
  }
}
