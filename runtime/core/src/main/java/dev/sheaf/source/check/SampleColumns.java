package dev.sheaf.source.check;

import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.spi.ClassField;
import dev.sheaf.spi.FileInspector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The files and classes of all samples, component by component. */
final class SampleColumns implements RowVisitor {
  /** In place of the file of a sample that has none. */
  static final Path NO_FILE = Path.of("");

  private final Map<String, FileColumn> files = new LinkedHashMap<>();
  private final Map<String, LabelColumn> labels = new LinkedHashMap<>();

  private SampleColumns() {}

  static <R> SampleColumns of(List<R> samples, BiConsumer<R, RowVisitor> visit) {
    SampleColumns columns = new SampleColumns();
    samples.forEach(sample -> visit.accept(sample, columns));
    return columns;
  }

  /**
   * A component that is a file.
   *
   * @param values the file of each sample
   */
  record FileColumn(FileInspector inspector, List<Path> values) {}

  /**
   * A component that is one class or several.
   *
   * @param values the classes of each sample, joined
   * @param counts how many samples have each class
   */
  record LabelColumn(List<String> values, Map<String, Integer> counts) {
    static LabelColumn of(ClassField field) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      field.classNames().forEach(name -> counts.put(name, 0));
      return new LabelColumn(new ArrayList<>(), counts);
    }

    void add(List<String> names) {
      values.add(names.size() == 1 ? names.get(0) : String.join("+", names));
      names.forEach(name -> counts.merge(name, 1, Integer::sum));
    }
  }

  Map<String, FileColumn> files() {
    return files;
  }

  Map<String, LabelColumn> labels() {
    return labels;
  }

  @Override
  public void file(String column, @Nullable Path value, FileInspector field) {
    files
        .computeIfAbsent(field.name(), name -> new FileColumn(field, new ArrayList<>()))
        .values()
        .add(value == null ? NO_FILE : value);
  }

  @Override
  public <T> void label(String column, @Nullable T value, Labels<T> labels, ClassField field) {
    add(List.of(field.nameOf(value)), field);
  }

  @Override
  public <T> void labels(
      String column, @Nullable Set<T> values, Labels<T> labels, ClassField field) {
    add(values == null ? List.of("null") : values.stream().map(field::nameOf).toList(), field);
  }

  @Override
  public void labels(
      String column, int @Nullable [] values, Labels<Integer> labels, ClassField field) {
    add(
        values == null ? List.of("null") : IntStream.of(values).mapToObj(field::nameOf).toList(),
        field);
  }

  private void add(List<String> names, ClassField field) {
    labels.computeIfAbsent(field.name(), name -> LabelColumn.of(field)).add(names);
  }
}
