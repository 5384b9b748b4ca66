package dev.sheaf.source.table;

import dev.sheaf.internal.FileErrors;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, read by the generated class: a typed value for each component.
 *
 * <p>A value that is wrong is noted with its line and column, and a stand-in is returned (0, or
 * null), so that the other components are looked at too; the sample of such a row is dropped, and
 * the errors of all rows are thrown together. Used by one thread.
 */
public final class TableRow {
  private final TableOrigin origin;
  private final Columns columns;
  private final Problems problems;
  private final TableCell[] cells;
  private final @Nullable Wanted @Nullable [] asked;
  private long line;
  private boolean bad;

  TableRow(TableOrigin origin, Columns columns, Problems problems) {
    this(origin, columns, problems, null);
  }

  private TableRow(
      TableOrigin origin, Columns columns, Problems problems, @Nullable Wanted @Nullable [] asked) {
    this.origin = origin;
    this.columns = columns;
    this.problems = problems;
    this.asked = asked;
    cells = new TableCell[columns.count()];
    Arrays.setAll(cells, column -> new TableCell());
  }

  /**
   * What is asked of each column by those who read a row; null for a column that was not asked for.
   */
  static @Nullable Wanted[] wanted(
      TableOrigin origin, Columns columns, Function<TableRow, ?> reading) {
    @Nullable Wanted[] asked = new Wanted[columns.count()];
    try {
      Object unused = reading.apply(new TableRow(origin, columns, new Problems(), asked));
    } catch (RuntimeException e) {
      // The record refuses the stand-ins; by then it has asked for its values.
    }
    return asked;
  }

  /** Begins a row; every column is to be set before it is read. */
  void begin(long line) {
    this.line = line;
    bad = false;
  }

  /** Fills every column from a row of cells, which must stay until it is read. */
  void cells(CsvRow row, int[] places) {
    for (int column = 0; column < places.length; column++) {
      cells[column].scanned(row, places[column]);
    }
  }

  /** The cell of a column, to be filled before the row is read. */
  TableCell cell(int column) {
    return cells[column];
  }

  /** Whether a value of this row was wrong. */
  boolean bad() {
    return bad;
  }

  /** A file: relative to the folder of the table, and not outside of it unless that is allowed. */
  public Path getPath(String column) {
    return required(column, Wanted.PATH, this::path);
  }

  /** As {@link #getPath}, as text. */
  public String getPathText(String column) {
    return required(column, Wanted.PATH, cell -> path(cell).toString());
  }

  /** As {@link #getPath}, as an absolute URI; the cell holds a path or a {@code file:} URI. */
  public URI getPathUri(String column) {
    return required(column, Wanted.PATH, cell -> path(cell).toUri());
  }

  /**
   * A photo: bytes where the source holds bytes, called by the row; otherwise the file that {@link
   * #getPath} gives.
   */
  public PhotoSource getPhoto(String column) {
    return required(column, Wanted.PHOTO, this::photo);
  }

  /**
   * The bytes of a file: from text in Base64 (RFC 4648), with or without line ends; from a database
   * as they are.
   */
  public byte[] getBytes(String column) {
    return required(column, Wanted.BYTES, this::bytes);
  }

  /** As {@link #getBytes}. */
  public ByteBuffer getByteBuffer(String column) {
    return required(column, Wanted.BYTES, cell -> ByteBuffer.wrap(bytes(cell)));
  }

  /** Text as it is, also empty. */
  @SuppressWarnings("NullAway") // As with required.
  public String getString(String column) {
    TableCell cell = single(column, Wanted.TEXT);
    return cell == null ? null : cell.text();
  }

  public boolean getBoolean(String column) {
    Boolean value = required(column, Wanted.BOOLEAN, cell -> Texts.toBoolean(cell.text()));
    return value != null && value;
  }

  public byte getByte(String column) {
    return (byte) whole(column, "byte", Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  public short getShort(String column) {
    return (short) whole(column, "short", Short.MIN_VALUE, Short.MAX_VALUE);
  }

  public int getInt(String column) {
    return (int) whole(column, "int", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public long getLong(String column) {
    return whole(column, "long", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A number in the notation of {@link Float#parseFloat}, also {@code NaN}. */
  public float getFloat(String column) {
    TableCell cell = value(column, Wanted.FLOAT);
    try {
      return cell == null ? 0 : cell.toFloat();
    } catch (CellException e) {
      return refused(column, e);
    }
  }

  /** A number in the notation of {@link Double#parseDouble}, also {@code NaN}. */
  public double getDouble(String column) {
    TableCell cell = value(column, Wanted.REAL);
    try {
      return cell == null ? 0 : cell.toDouble();
    } catch (CellException e) {
      return refused(column, e);
    }
  }

  /** A single character. */
  public char getChar(String column) {
    Character value = required(column, Wanted.LETTER, cell -> Texts.toChar(cell.text()));
    return value == null ? 0 : value;
  }

  /** A class by one of its names. */
  public <T> T getLabel(String column, Labels<T> labels) {
    return required(column, Wanted.LABEL, cell -> label(cell.text(), labels));
  }

  /** The index of a class by one of its names; 0 where there is none. */
  public int getLabelIndex(String column, Labels<Integer> labels) {
    Integer value = required(column, Wanted.LABEL, cell -> label(cell.text(), labels));
    return value == null ? 0 : value;
  }

  /** Classes by their names, for {@code Set<E>} and {@code EnumSet<E>}. */
  public <E extends Enum<E>> EnumSet<E> getLabelSet(String column, Labels<E> labels) {
    EnumSet<E> set = EnumSet.noneOf(labels.value(0).getDeclaringClass());
    set.addAll(getList(column, text -> label(text, labels)));
    return set;
  }

  /** The indices of classes by their names. */
  public int[] getLabelIndices(String column, Labels<Integer> labels) {
    return getList(column, text -> label(text, labels)).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  public float[] getFloats(String column) {
    List<?> items = items(column, Wanted.NUMBERS);
    TableCell item = new TableCell();
    float[] values = new float[items.size()];
    for (int i = 0; i < values.length; i++) {
      try {
        number(item, items.get(i));
        values[i] = item.toFloat();
      } catch (RuntimeException e) {
        wrongItem(column, items.get(i), e);
      }
    }
    return values;
  }

  public List<Float> getFloatList(String column) {
    float[] values = getFloats(column);
    List<Float> list = new ArrayList<>(values.length);
    for (float value : values) {
      list.add(value);
    }
    return list;
  }

  public double[] getDoubles(String column) {
    return items(column, Wanted.NUMBERS, Texts::toDouble).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  public int[] getInts(String column) {
    return items(
            column,
            Wanted.NUMBERS,
            text -> Texts.toWhole(text, "int", Integer.MIN_VALUE, Integer.MAX_VALUE))
        .stream()
        .mapToInt(Long::intValue)
        .toArray();
  }

  public long[] getLongs(String column) {
    return items(
            column,
            Wanted.NUMBERS,
            text -> Texts.toWhole(text, "long", Long.MIN_VALUE, Long.MAX_VALUE))
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /**
   * A value of any type.
   *
   * @param parser {@code LocalDate::parse}; what it throws is reported with line and column
   */
  public <T> T get(String column, Function<? super String, ? extends T> parser) {
    return required(column, Wanted.PARSED, cell -> parser.apply(cell.text()));
  }

  /**
   * Values of any type: an array in JSON, in a cell divided by the inner separator. An empty cell
   * is an empty list; an empty part is an error.
   */
  public <T> List<T> getList(String column, Function<? super String, ? extends T> parser) {
    return items(column, Wanted.LIST, parser);
  }

  /** As {@link #getList}, without order: a value that comes twice is there once. */
  public <T> Set<T> getSet(String column, Function<? super String, ? extends T> parser) {
    return new LinkedHashSet<>(getList(column, parser));
  }

  private <T> List<T> items(
      String column, Wanted wanted, Function<? super String, ? extends T> parser) {
    List<?> items = items(column, wanted);
    List<T> values = new ArrayList<>(items.size());
    for (Object item : items) {
      try {
        values.add(parser.apply(item.toString()));
      } catch (RuntimeException e) {
        wrongItem(column, item, e);
      }
    }
    return values;
  }

  private List<?> items(String column, Wanted wanted) {
    int index = columns.index(column);
    if (asked != null) {
      asked[index] = wanted;
      return List.of();
    }
    TableCell cell = cells[index];
    String fault = cell.fault();
    if (fault != null) {
      problem(index, fault);
      return List.of();
    }
    return cell.isList() ? cell.list() : origin.items(cell.text());
  }

  private static void number(TableCell cell, Object item) {
    if (item instanceof Float || item instanceof Double) {
      cell.real(((Number) item).doubleValue());
    } else {
      cell.text(item.toString());
    }
  }

  private void wrongItem(String column, Object item, RuntimeException cause) {
    int index = columns.index(column);
    String text = item.toString();
    problem(
        index,
        wrong(text, cause)
            + (cells[index].isText()
                ? OtherSeparator.adviceForItem(text, origin.settings().inner())
                : ""));
  }

  private long whole(String column, String type, long min, long max) {
    TableCell cell = value(column, Wanted.WHOLE);
    try {
      return cell == null ? 0 : cell.toWhole(type, min, max);
    } catch (CellException e) {
      return refused(column, e);
    }
  }

  /** Notes what is wrong with a number, and stands in for it. */
  private int refused(String column, CellException e) {
    problem(columns.index(column), e.getMessage());
    return 0;
  }

  private Path path(TableCell cell) {
    if (cell.bytes() != null) {
      throw new CellException(
          "holds the bytes of a file, and the component is a path; make it a byte[] or a"
              + " PhotoSource");
    }
    return origin.path(cell.text());
  }

  private PhotoSource photo(TableCell cell) {
    byte[] bytes = cell.bytes();
    return bytes == null
        ? new FilePhoto(origin.path(cell.text()))
        : new BytesPhoto(origin.at(line), ByteBuffer.wrap(bytes));
  }

  private byte[] bytes(TableCell cell) {
    byte[] bytes = cell.bytes();
    if (bytes != null) {
      return bytes;
    }
    if (!cell.isPhoto()) {
      return Texts.toBytes(cell.text());
    }
    Path file = origin.path(cell.text());
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Texts.wrong(cell.text(), "cannot be read: " + FileErrors.reason(e));
    }
  }

  private static <T> T label(String text, Labels<T> labels) {
    int index = labels.find(text);
    if (index < 0) {
      throw new CellException(labels.unknown(text));
    }
    return labels.value(index);
  }

  /** The value of a cell that must hold one, or null after noting what is wrong with it. */
  @SuppressWarnings("NullAway") // The stand-in never leaves this package: its row is dropped.
  private <T> T required(
      String column, Wanted wanted, Function<? super TableCell, ? extends T> reader) {
    TableCell cell = value(column, wanted);
    if (cell == null) {
      return null;
    }
    try {
      return reader.apply(cell);
    } catch (RuntimeException e) {
      problem(
          columns.index(column),
          e instanceof CellException ? e.getMessage() : wrong(cell.text(), e));
      return null;
    }
  }

  /** A cell with a value in it, or null after noting that there is none. */
  private @Nullable TableCell value(String column, Wanted wanted) {
    TableCell cell = single(column, wanted);
    if (cell != null && cell.isEmpty()) {
      problem(columns.index(column), "is empty; every sample needs a value");
      return null;
    }
    return cell;
  }

  private @Nullable TableCell single(String column, Wanted wanted) {
    int index = columns.index(column);
    if (asked != null) {
      asked[index] = wanted;
      return null;
    }
    TableCell cell = cells[index];
    String fault = cell.isList() ? "is an array; write a single value" : cell.fault();
    if (fault != null) {
      problem(index, fault);
      return null;
    }
    return cell;
  }

  private static String wrong(String text, RuntimeException cause) {
    String told = cause instanceof CellException ? cause.getMessage() : null;
    return told != null ? told : Texts.refused(text, cause);
  }

  private void problem(int index, @Nullable String what) {
    bad = true;
    problems.add(
        () -> "%s: column '%s': %s".formatted(origin.at(line), columns.printable(index), what));
  }
}
