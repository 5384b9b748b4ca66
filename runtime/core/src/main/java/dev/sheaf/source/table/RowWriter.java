package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.spi.ClassField;
import dev.sheaf.spi.FileInspector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A row of a table that is written. A missing value is refused with the sample and the column. */
final class RowWriter implements RowVisitor {
  private final TableFile file;
  private final Columns columns;
  private final @Nullable Cell[] cells;
  private int sample;

  RowWriter(TableFile file, Columns columns) {
    this.file = file;
    this.columns = columns;
    cells = new Cell[columns.count()];
  }

  /**
   * What is written for a component.
   *
   * @param items one for a single value
   * @param list whether it is an array in JSON
   * @param literal whether the items are numbers or truth values, which JSON writes without quotes
   */
  record Cell(List<String> items, boolean list, boolean literal) {}

  void begin(int sample) {
    this.sample = sample;
    Arrays.fill(cells, null);
  }

  Cell cell(int column) {
    Cell cell = cells[column];
    if (cell == null) {
      throw new IllegalStateException("no value for column " + columns.printable(column));
    }
    return cell;
  }

  /** A file's path; bytes in Base64; of any other photo what its {@code toString} gives. */
  @Override
  public void file(String column, @Nullable PhotoSource value, FileInspector field) {
    if (value instanceof FilePhoto file) {
      path(column, file.path());
    } else if (value instanceof BytesPhoto held) {
      put(column, List.of(base64(held)), false, false);
    } else {
      value(column, (Object) value);
    }
  }

  private static String base64(BytesPhoto photo) {
    byte[] bytes = new byte[photo.bytes().remaining()];
    photo.bytes().get(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Relative to the folder of the table where it is below it. */
  @Override
  public void path(String column, @Nullable Path value) {
    put(column, List.of(file.text(required(column, value))), false, false);
  }

  @Override
  public void value(String column, @Nullable Object value) {
    put(column, List.of(required(column, value).toString()), false, false);
  }

  @Override
  public void value(String column, boolean value) {
    literal(column, String.valueOf(value));
  }

  @Override
  public void value(String column, char value) {
    put(column, List.of(String.valueOf(value)), false, false);
  }

  @Override
  public void value(String column, long value) {
    literal(column, String.valueOf(value));
  }

  @Override
  public void value(String column, float value) {
    put(column, List.of(String.valueOf(value)), false, Float.isFinite(value));
  }

  @Override
  public void value(String column, double value) {
    put(column, List.of(String.valueOf(value)), false, Double.isFinite(value));
  }

  @Override
  public <T> void label(String column, @Nullable T value, Labels<T> labels, ClassField field) {
    put(column, List.of(labels.written(required(column, value))), false, false);
  }

  @Override
  public void label(String column, @Nullable String value, String component) {
    value(column, value);
  }

  /** In the order of the classes. */
  @Override
  public <T> void labels(
      String column, @Nullable Set<T> values, Labels<T> labels, ClassField field) {
    List<String> names =
        required(column, values).stream()
            .sorted((a, b) -> Integer.compare(labels.index(a), labels.index(b)))
            .map(labels::written)
            .toList();
    put(column, names, true, false);
  }

  @Override
  public void labels(
      String column, int @Nullable [] values, Labels<Integer> labels, ClassField field) {
    put(
        column,
        IntStream.of(required(column, values)).mapToObj(labels::written).toList(),
        true,
        false);
  }

  @Override
  public void value(String column, float @Nullable [] values) {
    float[] numbers = required(column, values);
    List<String> items = new ArrayList<>(numbers.length);
    boolean finite = true;
    for (float number : numbers) {
      items.add(String.valueOf(number));
      finite &= Float.isFinite(number);
    }
    put(column, items, true, finite);
  }

  @Override
  public void value(String column, double @Nullable [] values) {
    double[] numbers = required(column, values);
    put(
        column,
        DoubleStream.of(numbers).mapToObj(String::valueOf).toList(),
        true,
        DoubleStream.of(numbers).allMatch(Double::isFinite));
  }

  @Override
  public void value(String column, int @Nullable [] values) {
    put(
        column,
        IntStream.of(required(column, values)).mapToObj(String::valueOf).toList(),
        true,
        true);
  }

  @Override
  public void value(String column, long @Nullable [] values) {
    put(
        column,
        LongStream.of(required(column, values)).mapToObj(String::valueOf).toList(),
        true,
        true);
  }

  /** Numbers are numbers in JSON. */
  @Override
  public void value(String column, @Nullable Collection<?> values) {
    Collection<?> all = required(column, values);
    List<String> items = new ArrayList<>(all.size());
    boolean literal = true;
    for (Object value : all) {
      items.add(required(column, value).toString());
      literal &= value instanceof Number number && Double.isFinite(number.doubleValue());
    }
    put(column, items, true, literal);
  }

  private void literal(String column, String text) {
    put(column, List.of(text), false, true);
  }

  private void put(String column, List<String> items, boolean list, boolean literal) {
    cells[columns.index(column)] = new Cell(items, list, literal);
  }

  /** The items of a list in one cell of a CSV file. */
  String joined(int column) {
    String text = oneCell(column);
    if (text.isEmpty() && columns.count() == 1) {
      throw unwritable(
          columns.printable(column),
          "an empty value in a file of one column is an empty line, which is passed over; "
              + "write JSON Lines");
    }
    return text;
  }

  private String oneCell(int column) {
    Cell cell = cell(column);
    if (!cell.list()) {
      return cell.items().get(0);
    }
    char inner = file.settings().inner();
    for (String item : cell.items()) {
      if (item.indexOf(inner) >= 0 || item.isEmpty() || !item.equals(item.strip())) {
        throw unwritable(
            columns.printable(column),
            "'%s' would not be read back from a list divided by '%s'; %s"
                .formatted(
                    Printable.of(item),
                    Printable.of(inner),
                    "set another innerSeparator, or write JSON Lines"));
      }
    }
    return String.join(String.valueOf(inner), cell.items());
  }

  private <T> T required(String column, @Nullable T value) {
    if (value == null) {
      throw unwritable(Printable.of(column), "null; give every sample a value");
    }
    return value;
  }

  private IllegalArgumentException unwritable(String column, String what) {
    return new IllegalArgumentException(
        "%s: sample %d, column '%s': %s".formatted(file.name(), sample, column, what));
  }
}
