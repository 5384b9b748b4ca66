package dev.sheaf.processor.table;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.compiler.SameType;
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
 * How a component is read from a row of a table, and shown to a visitor of rows.
 *
 * @param get the method of {@code TableRow}; empty for a type that nothing reads from text
 * @param visit the method of {@code RowVisitor}
 * @param getWith the arguments of {@code get} after the column
 * @param visitWith the arguments of {@code visit} after column and value, but for the field
 * @param decoded whether the field of the component is the last argument of {@code visit}
 * @param format the method that the value goes through before; empty for none
 */
public record ColumnCode(
    String get,
    String visit,
    CodeBlock getWith,
    CodeBlock visitWith,
    boolean decoded,
    Optional<CodeBlock> format) {
  private static final CodeBlock NOTHING = CodeBlock.of("");

  /** How a component is read and shown. */
  public static ColumnCode of(ComponentModel component) {
    if (component.field() instanceof ImageKind) {
      return switch (component.type().kind()) {
        case STRING -> file("getPathText");
        case URI -> file("getPathUri");
        default -> file("getPath");
      };
    }
    if (component.field() instanceof ClassKind) {
      CodeBlock labels = CodeBlock.of(", $L", labels(component));
      return switch (component.type().kind()) {
        case INT -> labelled("getLabelIndex", "label", labels);
        case ENUM_SET -> labelled("getLabelSet", "labels", labels);
        case INT_ARRAY -> labelled("getLabelIndices", "labels", labels);
        default -> labelled("getLabel", "label", labels);
      };
    }
    if (component.field() instanceof EncodedKind encoded) {
      TypeMirror encoder = encoded.encoder().mirror();
      TypeMirror type = component.type().mirror();
      Optional<CodeBlock> parser = TextMethods.parserOf(encoder, type);
      if (parser.isPresent()) {
        CodeBlock with = CodeBlock.of(", $L", parser.get());
        return new ColumnCode(
            "get", "value", with, NOTHING, false, TextMethods.formatOf(encoder, type));
      }
    }
    return switch (component.type().kind()) {
      case PATH -> plain("getPath", "path");
      case STRING -> plain("getString", "value");
      case URI -> plain("getPathUri", "path");
      case BYTE -> plain("getByte", "value");
      case SHORT -> plain("getShort", "value");
      case INT -> plain("getInt", "value");
      case LONG -> plain("getLong", "value");
      case FLOAT -> plain("getFloat", "value");
      case DOUBLE -> plain("getDouble", "value");
      case INT_ARRAY -> plain("getInts", "value");
      case FLOAT_ARRAY -> plain("getFloats", "value");
      case DOUBLE_ARRAY -> plain("getDoubles", "value");
      case FLOAT_LIST -> plain("getFloatList", "value");
      case ENUM -> parsed("get", component.type().mirror());
      case ENUM_SET, OTHER -> other(component.type().mirror());
    };
  }

  private static ColumnCode other(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return plain("getBoolean", "value");
    }
    if (type.getKind() == TypeKind.CHAR) {
      return plain("getChar", "value");
    }
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.LONG
          ? plain("getLongs", "value")
          : plain("", "value");
    }
    if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
      TypeMirror item = declared.getTypeArguments().get(0);
      return switch (SameType.qualified(declared)) {
        case "java.util.List", "java.util.Collection" -> parsed("getList", item);
        case "java.util.Set" -> parsed("getSet", item);
        default -> plain("", "value");
      };
    }
    return switch (SameType.qualified(type)) {
      case "java.lang.Boolean" -> plain("getBoolean", "value");
      case "java.lang.Character" -> plain("getChar", "value");
      default -> parsed("get", type);
    };
  }

  /** For values of a type that says itself how it is read from text. */
  private static ColumnCode parsed(String get, TypeMirror type) {
    return TextMethods.parser(type)
        .map(
            parser ->
                new ColumnCode(
                    get, "value", CodeBlock.of(", $L", parser), NOTHING, false, Optional.empty()))
        .orElseGet(() -> plain("", "value"));
  }

  private static ColumnCode plain(String get, String visit) {
    return new ColumnCode(get, visit, NOTHING, NOTHING, false, Optional.empty());
  }

  private static ColumnCode file(String get) {
    return new ColumnCode(get, "file", NOTHING, NOTHING, true, Optional.empty());
  }

  private static ColumnCode labelled(String get, String visit, CodeBlock labels) {
    return new ColumnCode(get, visit, labels, labels, true, Optional.empty());
  }

  /** Whether a value can be read from text. */
  public boolean isReadable() {
    return !get.isEmpty();
  }

  /** The constant that holds the names of the component's classes. */
  public static String labels(ComponentModel component) {
    return Names.prefix(component.name()) + "_LABELS";
  }

  public CodeBlock read(ComponentModel component) {
    return CodeBlock.of("row.$L($S$L)", get, component.column(), getWith);
  }

  /**
   * Shows the component to a visitor.
   *
   * @param field its field
   */
  public CodeBlock visit(ComponentModel component, CodeBlock field) {
    CodeBlock value = CodeBlock.of("sample.$L()", component.name());
    return CodeBlock.of(
        "row.$L($S, $L$L$L)",
        visit,
        component.column(),
        format.map(method -> CodeBlock.of("$L($L)", method, value)).orElse(value),
        visitWith,
        decoded ? CodeBlock.of(", $L", field) : NOTHING);
  }
}
