package dev.sheaf.source.table;

import java.util.EnumSet;
import java.util.Set;

/** What a component takes from a cell. */
enum Wanted {
  PATH("the path of a file", "", ColumnType.TEXT, ColumnType.PHOTO),
  PHOTO("the path or the bytes of a file", "", ColumnType.TEXT, ColumnType.BYTES, ColumnType.PHOTO),
  BYTES("the bytes of a file", "", ColumnType.BYTES, ColumnType.PHOTO),
  TEXT("text", "VARCHAR", ColumnType.SINGLE),
  LETTER("a single character", "VARCHAR", ColumnType.TEXT),
  BOOLEAN("true or false", "BOOLEAN", ColumnType.BOOLEAN, ColumnType.WHOLE, ColumnType.DECIMAL),
  WHOLE("whole numbers", "INTEGER", ColumnType.WHOLE, ColumnType.DECIMAL),
  FLOAT("numbers", "REAL", ColumnType.WHOLE, ColumnType.DECIMAL, ColumnType.REAL),
  REAL("numbers", "REAL", ColumnType.WHOLE, ColumnType.DECIMAL, ColumnType.REAL),
  LABEL("the names of classes", "VARCHAR", ColumnType.TEXT, ColumnType.WHOLE, ColumnType.BOOLEAN),
  PARSED("a single value", "VARCHAR", ColumnType.SINGLE),
  NUMBERS("an array of numbers", "", ColumnType.LIST),
  LIST("an array", "", ColumnType.LIST, ColumnType.TEXT);

  private final String words;
  private final String sqlType;
  private final Set<ColumnType> types;

  Wanted(String words, String sqlType, ColumnType first, ColumnType... others) {
    this(words, sqlType, EnumSet.of(first, others));
  }

  Wanted(String words, String sqlType, Set<ColumnType> types) {
    this.words = words;
    this.sqlType = sqlType;
    this.types = types;
  }

  /** In a message after "expected". */
  String words() {
    return words;
  }

  /** What to cast another column to; empty where no cast makes sense. */
  String sqlType() {
    return sqlType;
  }

  boolean takes(ColumnType type) {
    return types.contains(type);
  }
}
