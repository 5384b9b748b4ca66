package dev.sheaf.source.check;

import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.spi.ClassField;
import dev.sheaf.spi.FileInspector;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The files and classes of all samples, component by component. */
final class SampleColumns implements RowVisitor {
  /** In place of the file of a sample that has none. */
  static final PhotoSource NO_FILE = new FilePhoto(Path.of(""));

  /** The photos of arrays and buffers, which samples may share. */
  private final Map<Object, PhotoSource> held = new IdentityHashMap<>();

  /** The first photo of each name and version: others are the same. */
  private final Map<List<String>, PhotoSource> named = new HashMap<>();

  private final Map<String, FileColumn> files = new LinkedHashMap<>();
  private final Map<String, LabelColumn> labels = new LinkedHashMap<>();

  private SampleColumns() {}

  static <R> SampleColumns of(List<R> samples, BiConsumer<R, RowVisitor> visit) {
    SampleColumns columns = new SampleColumns();
    samples.forEach(sample -> visit.accept(sample, columns));
    return columns;
  }

  /**
   * A component that is decoded.
   *
   * @param values the photo of each sample
   */
  record FileColumn(FileInspector inspector, List<PhotoSource> values) {}

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
  public void file(String column, @Nullable PhotoSource value, FileInspector field) {
    PhotoSource photo = value == null ? NO_FILE : value;
    boolean isNamed = !(photo instanceof FilePhoto) && !(photo instanceof BytesPhoto);
    photos(field)
        .add(
            isNamed
                ? named.computeIfAbsent(List.of(photo.name(), photo.version()), unused -> photo)
                : photo);
  }

  @Override
  public void file(String column, byte @Nullable [] value, FileInspector field) {
    held(value, value == null ? null : new BytesPhoto(value), field);
  }

  @Override
  public void file(String column, @Nullable ByteBuffer value, FileInspector field) {
    held(value, value == null ? null : new BytesPhoto(value), field);
  }

  /** Bytes have no name: the report calls them by the first sample that has them. */
  private void held(@Nullable Object value, @Nullable BytesPhoto photo, FileInspector field) {
    List<PhotoSource> photos = photos(field);
    int sample = photos.size();
    photos.add(
        value == null || photo == null
            ? NO_FILE
            : held.computeIfAbsent(
                value,
                unused -> new BytesPhoto(photo.name() + " of sample " + sample, photo.bytes())));
  }

  private List<PhotoSource> photos(FileInspector field) {
    return files
        .computeIfAbsent(field.name(), name -> new FileColumn(field, new ArrayList<>()))
        .values();
  }

  @Override
  public <T> void label(String column, @Nullable T value, Labels<T> labels, ClassField field) {
    add(List.of(field.nameOf(value)), field);
  }

  /** The classes are those that there are, sorted. */
  @Override
  public void label(String column, @Nullable String value, String component) {
    labels
        .computeIfAbsent(component, name -> new LabelColumn(new ArrayList<>(), new TreeMap<>()))
        .add(List.of(String.valueOf(value)));
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
