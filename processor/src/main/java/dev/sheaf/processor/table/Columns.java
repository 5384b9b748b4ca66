package dev.sheaf.processor.table;

import dev.sheaf.processor.compiler.SameType;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds how values of a type are read from tables and shown to visitors of rows. */
public final class Columns {
  private static final ColumnCode UNREADABLE = ColumnCode.plain("", "value");

  private Columns() {}

  /** Of any value of a type; not readable where nothing reads the type from text. */
  public static ColumnCode of(TypeModel type) {
    return switch (type.kind()) {
      case PATH -> ColumnCode.plain("getPath", "path");
      case STRING -> ColumnCode.plain("getString", "value");
      case URI -> ColumnCode.plain("getPathUri", "path");
      case BYTE -> ColumnCode.plain("getByte", "value");
      case SHORT -> ColumnCode.plain("getShort", "value");
      case INT -> ColumnCode.plain("getInt", "value");
      case LONG -> ColumnCode.plain("getLong", "value");
      case FLOAT -> ColumnCode.plain("getFloat", "value");
      case DOUBLE -> ColumnCode.plain("getDouble", "value");
      case INT_ARRAY -> ColumnCode.plain("getInts", "value");
      case FLOAT_ARRAY -> ColumnCode.plain("getFloats", "value");
      case DOUBLE_ARRAY -> ColumnCode.plain("getDoubles", "value");
      case FLOAT_LIST -> ColumnCode.plain("getFloatList", "value");
      case ENUM -> parsed("get", type.mirror());
      case ENUM_SET, BOX_LIST, BYTE_ARRAY, BYTE_BUFFER, PHOTO_SOURCE, OTHER -> other(type.mirror());
    };
  }

  /** By the {@code parse} and {@code format} of an encoder, or else as any value of the type. */
  public static ColumnCode encodedBy(TypeMirror encoder, TypeModel type) {
    return TextMethods.parserOf(encoder, type.mirror())
        .map(
            parser ->
                ColumnCode.parsed("get", parser, TextMethods.formatOf(encoder, type.mirror())))
        .orElseGet(() -> of(type));
  }

  private static ColumnCode other(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> ColumnCode.plain("getBoolean", "value");
      case CHAR -> ColumnCode.plain("getChar", "value");
      case ARRAY ->
          ((ArrayType) type).getComponentType().getKind() == TypeKind.LONG
              ? ColumnCode.plain("getLongs", "value")
              : UNREADABLE;
      case DECLARED -> declared((DeclaredType) type);
      default -> UNREADABLE;
    };
  }

  private static ColumnCode declared(DeclaredType type) {
    String name = SameType.qualified(type);
    if (type.getTypeArguments().size() == 1) {
      TypeMirror item = type.getTypeArguments().get(0);
      return switch (name) {
        case "java.util.List", "java.util.Collection" -> parsed("getList", item);
        case "java.util.Set" -> parsed("getSet", item);
        default -> UNREADABLE;
      };
    }
    return switch (name) {
      case "java.lang.Boolean" -> ColumnCode.plain("getBoolean", "value");
      case "java.lang.Character" -> ColumnCode.plain("getChar", "value");
      default -> parsed("get", type);
    };
  }

  /** For values of a type that says itself how it is read from text. */
  private static ColumnCode parsed(String get, TypeMirror type) {
    return TextMethods.parser(type)
        .map(parser -> ColumnCode.parsed(get, parser, Optional.empty()))
        .orElse(UNREADABLE);
  }
}
