package dev.sheaf.source.table;

import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import java.net.URI;
import java.nio.ByteBuffer;
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
  private final TableFile file;
  private final Columns columns;
  private final Problems problems;
  private final @Nullable String[] texts;
  private final @Nullable List<String>[] lists;
  private final @Nullable String[] faults;

  /** Where the texts are that nobody has asked for, and the cell of each column. */
  private @Nullable CsvRow cells;

  private int[] places = {};
  private long line;
  private boolean bad;

  @SuppressWarnings({"unchecked", "rawtypes"})
  TableRow(TableFile file, Columns columns, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
    texts = new String[columns.count()];
    lists = new List[columns.count()];
    faults = new String[columns.count()];
  }

  /** Begins a row; every column is to be set before it is read. */
  void begin(long line) {
    this.line = line;
    bad = false;
  }

  /** Fills every column from a row of cells, which must stay until it is read. */
  void cells(CsvRow cells, int[] places) {
    this.cells = cells;
    this.places = places;
    Arrays.fill(texts, null);
  }

  void text(int column, String text) {
    texts[column] = text;
    lists[column] = null;
    faults[column] = null;
  }

  void list(int column, List<String> list) {
    texts[column] = null;
    lists[column] = list;
    faults[column] = null;
  }

  /** What the cell is instead of a value: {@code "is missing"}. */
  void fault(int column, String fault) {
    texts[column] = null;
    lists[column] = null;
    faults[column] = fault;
  }

  /** Whether a value of this row was wrong. */
  boolean bad() {
    return bad;
  }

  /** A file: relative to the folder of the table, and not outside of it unless that is allowed. */
  public Path getPath(String column) {
    return required(column, file::path);
  }

  /** As {@link #getPath}, as text. */
  public String getPathText(String column) {
    return required(column, text -> file.path(text).toString());
  }

  /** As {@link #getPath}, as an absolute URI; the cell holds a path or a {@code file:} URI. */
  public URI getPathUri(String column) {
    return required(column, text -> file.path(text).toUri());
  }

  /** The bytes of a file, in Base64 (RFC 4648), with or without line ends. */
  public byte[] getBytes(String column) {
    return required(column, Texts::toBytes);
  }

  /** As {@link #getBytes}. */
  public ByteBuffer getByteBuffer(String column) {
    return required(column, text -> ByteBuffer.wrap(Texts.toBytes(text)));
  }

  /** Text as it is, also empty. */
  @SuppressWarnings("NullAway") // As with required.
  public String getString(String column) {
    return single(columns.index(column));
  }

  public boolean getBoolean(String column) {
    Boolean value = required(column, Texts::toBoolean);
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
    CsvRow row = cells;
    if (row != null) {
      int cell = places[columns.index(column)];
      float value = PlainDecimal.toFloat(row.characters(), row.from(cell), row.to(cell));
      if (!Float.isNaN(value)) {
        return value;
      }
    }
    Float value = required(column, Texts::toFloat);
    return value == null ? 0 : value;
  }

  /** A number in the notation of {@link Double#parseDouble}, also {@code NaN}. */
  public double getDouble(String column) {
    CsvRow row = cells;
    if (row != null) {
      int cell = places[columns.index(column)];
      double value = PlainDecimal.toDouble(row.characters(), row.from(cell), row.to(cell));
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    Double value = required(column, Texts::toDouble);
    return value == null ? 0 : value;
  }

  /** A single character. */
  public char getChar(String column) {
    Character value = required(column, Texts::toChar);
    return value == null ? 0 : value;
  }

  /** A class by one of its names. */
  public <T> T getLabel(String column, Labels<T> labels) {
    return required(column, text -> label(text, labels));
  }

  /** The index of a class by one of its names; 0 where there is none. */
  public int getLabelIndex(String column, Labels<Integer> labels) {
    Integer value = required(column, text -> label(text, labels));
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
    List<Float> list = getFloatList(column);
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    return values;
  }

  public List<Float> getFloatList(String column) {
    return getList(column, Texts::toFloat);
  }

  public double[] getDoubles(String column) {
    return getList(column, Texts::toDouble).stream().mapToDouble(Double::doubleValue).toArray();
  }

  public int[] getInts(String column) {
    return getList(column, text -> Texts.toWhole(text, "int", Integer.MIN_VALUE, Integer.MAX_VALUE))
        .stream()
        .mapToInt(Long::intValue)
        .toArray();
  }

  public long[] getLongs(String column) {
    return getList(column, text -> Texts.toWhole(text, "long", Long.MIN_VALUE, Long.MAX_VALUE))
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
    return required(column, parser);
  }

  /**
   * Values of any type: an array in JSON, in a cell divided by the inner separator. An empty cell
   * is an empty list; an empty part is an error.
   */
  public <T> List<T> getList(String column, Function<? super String, ? extends T> parser) {
    int index = columns.index(column);
    List<String> items = items(index);
    List<T> values = new ArrayList<>(items.size());
    for (String item : items) {
      try {
        values.add(parser.apply(item));
      } catch (RuntimeException e) {
        boolean divided = lists[index] == null;
        problem(
            index,
            wrong(item, e)
                + (divided ? OtherSeparator.adviceForItem(item, file.settings().inner()) : ""));
      }
    }
    return values;
  }

  /** As {@link #getList}, without order: a value that comes twice is there once. */
  public <T> Set<T> getSet(String column, Function<? super String, ? extends T> parser) {
    return new LinkedHashSet<>(getList(column, parser));
  }

  private List<String> items(int index) {
    List<String> list = lists[index];
    if (list != null) {
      return list;
    }
    String text = text(index);
    if (text == null) {
      problem(index, faults[index]);
      return List.of();
    }
    return file.items(text);
  }

  private long whole(String column, String type, long min, long max) {
    Long value = required(column, text -> Texts.toWhole(text, type, min, max));
    return value == null ? 0 : value;
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
  private <T> T required(String column, Function<? super String, ? extends T> parser) {
    int index = columns.index(column);
    String text = single(index);
    if (text == null) {
      return null;
    }
    if (text.isEmpty()) {
      problem(index, "is empty; every sample needs a value");
      return null;
    }
    try {
      return parser.apply(text);
    } catch (RuntimeException e) {
      problem(index, wrong(text, e));
      return null;
    }
  }

  private @Nullable String single(int index) {
    String text = text(index);
    if (lists[index] != null) {
      problem(index, "is an array; write a single value");
    } else if (text == null) {
      problem(index, faults[index]);
    }
    return text;
  }

  private @Nullable String text(int index) {
    CsvRow row = cells;
    if (texts[index] == null && row != null) {
      texts[index] = row.text(places[index]);
    }
    return texts[index];
  }

  private static String wrong(String text, RuntimeException cause) {
    String told = cause instanceof CellException ? cause.getMessage() : null;
    return told != null ? told : Texts.refused(text, cause);
  }

  private void problem(int index, @Nullable String what) {
    bad = true;
    problems.add(
        () -> "%s: column '%s': %s".formatted(file.at(line), columns.printable(index), what));
  }
}
