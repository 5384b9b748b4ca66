package dev.sheaf.source.table;

import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the value of a column from the current row of a result into a cell. */
@FunctionalInterface
interface ColumnReader {
  String NULL =
      "is NULL; every sample needs a value. Leave such rows out with WHERE ... IS NOT NULL";
  String NESTED = "is an array of arrays, or of structures; select arrays of values";

  /** How long a date is in ISO 8601. */
  int DATE = 10;

  /**
   * @param column from 1 on
   */
  void read(ResultSet rows, int column, TableCell cell) throws SQLException;

  static ColumnReader of(ColumnType type, @Nullable Wanted wanted) {
    return switch (type) {
      case WHOLE -> ColumnReader::whole;
      case REAL ->
          wanted == Wanted.FLOAT
              ? ColumnReader::single
              : wanted == Wanted.REAL ? ColumnReader::real : ColumnReader::text;
      case BOOLEAN -> ColumnReader::truth;
      case BYTES -> ColumnReader::bytes;
      case DATE -> moment(LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE);
      case TIME -> moment(LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME);
      case TIME_WITH_ZONE -> moment(OffsetTime.class, DateTimeFormatter.ISO_OFFSET_TIME);
      case TIMESTAMP -> moment(LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      case TIMESTAMP_WITH_ZONE ->
          moment(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      case LIST -> ColumnReader::list;
      case PHOTO -> ColumnReader::photo;
      case DECIMAL, TEXT, STRUCT, NULL -> ColumnReader::text;
    };
  }

  /** For classes that are kept as numbers, by the names that the source has for them. */
  static ColumnReader named(List<String> names) {
    return (rows, column, cell) -> {
      long index = rows.getLong(column);
      if (rows.wasNull()) {
        cell.fault(NULL);
      } else if (index < 0 || index >= names.size()) {
        cell.fault("%d is no class (expected: 0 to %d)".formatted(index, names.size() - 1));
      } else {
        cell.text(names.get((int) index));
      }
    };
  }

  private static void whole(ResultSet rows, int column, TableCell cell) throws SQLException {
    long value = rows.getLong(column);
    if (rows.wasNull()) {
      cell.fault(NULL);
    } else {
      cell.whole(value);
    }
  }

  /** Drivers box a float that is asked for as a double. */
  private static void single(ResultSet rows, int column, TableCell cell) throws SQLException {
    float value = rows.getFloat(column);
    if (rows.wasNull()) {
      cell.fault(NULL);
    } else {
      // What a float cannot hold is judged by its full value.
      cell.real(Float.isInfinite(value) ? rows.getDouble(column) : value);
    }
  }

  private static void real(ResultSet rows, int column, TableCell cell) throws SQLException {
    double value = rows.getDouble(column);
    if (rows.wasNull()) {
      cell.fault(NULL);
    } else {
      cell.real(value);
    }
  }

  private static void truth(ResultSet rows, int column, TableCell cell) throws SQLException {
    boolean value = rows.getBoolean(column);
    if (rows.wasNull()) {
      cell.fault(NULL);
    } else {
      cell.text(value ? "true" : "false");
    }
  }

  private static void text(ResultSet rows, int column, TableCell cell) throws SQLException {
    put(rows.getString(column), cell);
  }

  private static void put(@Nullable String text, TableCell cell) {
    if (text == null) {
      cell.fault(NULL);
    } else {
      cell.text(text);
    }
  }

  /** In ISO 8601, as the classes of java.time read it. */
  private static <T extends TemporalAccessor> ColumnReader moment(
      Class<T> type, DateTimeFormatter format) {
    return (rows, column, cell) -> {
      String text;
      try {
        T value = rows.getObject(column, type);
        text = value == null ? null : format.format(value);
      } catch (SQLException e) {
        text = moment(rows.getString(column)); // Not every driver knows java.time.
      }
      put(text, cell);
    };
  }

  private static @Nullable String moment(@Nullable String text) {
    return text != null && text.length() > DATE && text.charAt(DATE) == ' '
        ? text.replaceFirst(" ", "T")
        : text;
  }

  private static void bytes(ResultSet rows, int column, TableCell cell) throws SQLException {
    byte[] bytes = rows.getBytes(column);
    if (bytes == null) {
      cell.fault(NULL);
    } else {
      cell.photo(bytes, null);
    }
  }

  private static void list(ResultSet rows, int column, TableCell cell) throws SQLException {
    Array array = rows.getArray(column);
    if (array == null) {
      cell.fault(NULL);
      return;
    }
    List<Object> items = new ArrayList<>();
    String fault = null;
    for (Object item : (Object[]) array.getArray()) {
      if (item == null) {
        fault = "value %d of the array is NULL; write a value".formatted(items.size() + 1);
        break;
      }
      if (item instanceof Object[] || item instanceof Array || item instanceof Struct) {
        fault = NESTED;
        break;
      }
      items.add(item);
    }
    array.free();
    if (fault == null) {
      cell.list(items);
    } else {
      cell.fault(fault);
    }
  }

  private static void photo(ResultSet rows, int column, TableCell cell) throws SQLException {
    Struct photo = (Struct) rows.getObject(column);
    if (photo == null) {
      cell.fault(NULL);
      return;
    }
    byte @Nullable [] bytes = null;
    @Nullable String path = null;
    for (Object part : photo.getAttributes()) {
      if (part instanceof Blob blob) {
        bytes = blob.getBytes(1, Math.toIntExact(blob.length()));
      } else if (part instanceof byte[] array) {
        bytes = array;
      } else if (part != null) {
        path = part.toString();
      }
    }
    if (bytes == null && path == null) {
      cell.fault("has neither bytes nor a path; every sample needs a photo");
    } else {
      cell.photo(bytes, path);
    }
  }
}
