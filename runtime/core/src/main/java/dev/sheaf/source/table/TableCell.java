package dev.sheaf.source.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row holds in a column, in the form in which its source gives it; filled anew each row. */
final class TableCell {
  private enum Form {
    FAULT,
    TEXT,
    /** Text that nobody has asked for yet. */
    SCANNED,
    LIST,
    WHOLE,
    REAL,
    PHOTO
  }

  private Form form = Form.FAULT;
  private @Nullable CsvRow csv;
  private int place;
  private long whole;
  private double real;
  private @Nullable String text;
  private @Nullable List<?> list;
  private byte @Nullable [] bytes;

  void text(String text) {
    form = Form.TEXT;
    this.text = text;
  }

  /** Text in a row of cells, which must stay until it is read. */
  void scanned(CsvRow csv, int place) {
    form = Form.SCANNED;
    this.csv = csv;
    this.place = place;
  }

  void list(List<?> list) {
    form = Form.LIST;
    this.list = list;
  }

  void whole(long whole) {
    form = Form.WHOLE;
    this.whole = whole;
  }

  void real(double real) {
    form = Form.REAL;
    this.real = real;
  }

  /** The bytes of a file, or where there are none its path; one of them is not null. */
  void photo(byte @Nullable [] bytes, @Nullable String path) {
    form = Form.PHOTO;
    this.bytes = bytes;
    text = path;
  }

  /** What the cell is instead of a value: {@code "is missing"}. */
  void fault(String fault) {
    form = Form.FAULT;
    text = fault;
  }

  /** What is wrong with the cell, or null. */
  @Nullable String fault() {
    return form == Form.FAULT ? text : null;
  }

  boolean isText() {
    return form == Form.TEXT || form == Form.SCANNED;
  }

  boolean isEmpty() {
    if (form == Form.SCANNED && csv != null) {
      return csv.from(place) == csv.to(place);
    }
    return isText() && text().isEmpty();
  }

  boolean isList() {
    return form == Form.LIST;
  }

  /** The values of an array. */
  List<?> list() {
    return list == null ? List.of() : list;
  }

  /** The bytes of a file, where the source has bytes. */
  byte @Nullable [] bytes() {
    return form == Form.PHOTO ? bytes : null;
  }

  /** Whether the source keeps files as such: its text is a path, never Base64. */
  boolean isPhoto() {
    return form == Form.PHOTO;
  }

  /** Any single value as text. */
  String text() {
    if (form == Form.WHOLE) {
      return Long.toString(whole);
    }
    if (form == Form.REAL) {
      return Double.toString(real);
    }
    if (form == Form.SCANNED) {
      text(Objects.requireNonNull(csv).text(place));
    }
    if (text == null) {
      throw new CellException("holds the bytes of a file, and no path");
    }
    return text;
  }

  long toWhole(String type, long min, long max) {
    return form == Form.WHOLE && whole >= min && whole <= max
        ? whole
        : Texts.toWhole(text(), type, min, max);
  }

  float toFloat() {
    if (form == Form.WHOLE) {
      return whole;
    }
    if (form == Form.SCANNED && csv != null) {
      float value = PlainDecimal.toFloat(csv.characters(), csv.from(place), csv.to(place));
      if (!Float.isNaN(value)) {
        return value;
      }
    }
    if (form == Form.REAL) {
      float narrowed = (float) real;
      if (!Float.isInfinite(narrowed) || Double.isInfinite(real)) {
        return narrowed;
      }
    }
    return Texts.toFloat(text());
  }

  double toDouble() {
    if (form == Form.WHOLE) {
      return whole;
    }
    if (form == Form.SCANNED && csv != null) {
      double value = PlainDecimal.toDouble(csv.characters(), csv.from(place), csv.to(place));
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return form == Form.REAL ? real : Texts.toDouble(text());
  }
}
