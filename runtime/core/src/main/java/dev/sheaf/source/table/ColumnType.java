package dev.sheaf.source.table;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The types of SQL, as far as it matters how a value is taken from them. */
enum ColumnType {
  WHOLE,
  DECIMAL,
  REAL,
  TEXT,
  BOOLEAN,
  BYTES,
  DATE,
  TIME,
  TIME_WITH_ZONE,
  TIMESTAMP,
  TIMESTAMP_WITH_ZONE,
  LIST,
  /** Hugging Face's layout of a picture: {@code STRUCT(bytes BLOB, path VARCHAR)}. */
  PHOTO,
  STRUCT,
  NULL;

  /** Those that are a single value with a text of its own. */
  static final Set<ColumnType> SINGLE =
      EnumSet.of(
          WHOLE,
          DECIMAL,
          REAL,
          TEXT,
          BOOLEAN,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          TIMESTAMP,
          TIMESTAMP_WITH_ZONE);

  /** Integers that do not fit a long, in DuckDB. */
  private static final Pattern LARGE_INTEGER = Pattern.compile("u?(huge|big)int|uinteger");

  private static final Pattern PHOTO_STRUCT =
      Pattern.compile(
          "struct\\(\"?(bytes\"? blob, \"?path\"? varchar|path\"? varchar, \"?bytes\"? blob)\\)");

  static ColumnType of(ResultSetMetaData columns, int index) throws SQLException {
    String name = String.valueOf(columns.getColumnTypeName(index)).toLowerCase(Locale.ROOT);
    if (name.equals("uuid")) {
      return TEXT; // H2 counts it among the binary types.
    }
    boolean zoned = name.endsWith("tz") || name.contains("with time zone");
    return switch (columns.getColumnType(index)) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
      case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
      case Types.BOOLEAN, Types.BIT -> BOOLEAN;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      case Types.DATE -> DATE;
      case Types.TIME -> zoned ? TIME_WITH_ZONE : TIME;
      case Types.TIME_WITH_TIMEZONE -> TIME_WITH_ZONE;
      case Types.TIMESTAMP -> zoned ? TIMESTAMP_WITH_ZONE : TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP_WITH_ZONE;
      case Types.ARRAY -> LIST;
      case Types.STRUCT -> PHOTO_STRUCT.matcher(name).matches() ? PHOTO : STRUCT;
      case Types.NULL -> NULL;
      default -> named(name);
    };
  }

  /** What a driver has no number for: UUIDs, enums, JSON and the like are text. */
  private static ColumnType named(String name) {
    if (name.equals("null") || name.equals("\"null\"")) {
      return NULL;
    }
    return LARGE_INTEGER.matcher(name).matches() ? DECIMAL : TEXT;
  }
}
