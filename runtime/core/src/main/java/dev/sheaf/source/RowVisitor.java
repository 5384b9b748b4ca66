package dev.sheaf.source;

import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.ClassField;
import dev.sheaf.spi.FileInspector;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the generated class shows a sample to, component by component: a table writes all of them, a
 * check looks at files and classes. Used by one thread.
 */
public interface RowVisitor {
  /**
   * A photo or the like that is decoded.
   *
   * @param column what the component is called in tables
   * @param field what decodes it
   */
  void file(String column, @Nullable PhotoSource value, FileInspector field);

  /** As {@link #file(String, PhotoSource, FileInspector)}. */
  default void file(String column, @Nullable Path value, FileInspector field) {
    file(column, value == null ? null : new FilePhoto(value), field);
  }

  /** As {@link #file(String, PhotoSource, FileInspector)}. */
  default void file(String column, @Nullable String value, FileInspector field) {
    file(column, value == null ? null : Path.of(value), field);
  }

  /** As {@link #file(String, PhotoSource, FileInspector)}. */
  default void file(String column, @Nullable URI value, FileInspector field) {
    file(column, value == null ? null : Path.of(value), field);
  }

  /** As {@link #file(String, PhotoSource, FileInspector)}. */
  default void file(String column, byte @Nullable [] value, FileInspector field) {
    file(column, value == null ? null : new BytesPhoto(value), field);
  }

  /** As {@link #file(String, PhotoSource, FileInspector)}. */
  default void file(String column, @Nullable ByteBuffer value, FileInspector field) {
    file(column, value == null ? null : new BytesPhoto(value), field);
  }

  /**
   * A class.
   *
   * @param labels what the classes are called in files
   */
  <T> void label(String column, @Nullable T value, Labels<T> labels, ClassField field);

  /**
   * A class whose name the compiler did not know.
   *
   * @param component the component's name
   */
  void label(String column, @Nullable String value, String component);

  /** Several classes. */
  <T> void labels(String column, @Nullable Set<T> values, Labels<T> labels, ClassField field);

  /** Several classes, given by their indices. */
  void labels(String column, int @Nullable [] values, Labels<Integer> labels, ClassField field);

  /** A path that is not decoded, or the text of one. */
  default void path(String column, @Nullable Path value) {}

  /** As {@link #path(String, Path)}. */
  default void path(String column, @Nullable String value) {
    path(column, value == null ? null : Path.of(value));
  }

  /** As {@link #path(String, Path)}. */
  default void path(String column, @Nullable URI value) {
    path(column, value == null ? null : Path.of(value));
  }

  /** A value as its {@code toString} gives it. */
  default void value(String column, @Nullable Object value) {}

  /** Values of any type as their {@code toString} gives them. */
  default void value(String column, @Nullable Collection<?> values) {}

  default void value(String column, boolean value) {}

  default void value(String column, char value) {}

  default void value(String column, long value) {}

  default void value(String column, float value) {}

  default void value(String column, double value) {}

  default void value(String column, float @Nullable [] values) {}

  default void value(String column, double @Nullable [] values) {}

  default void value(String column, int @Nullable [] values) {}

  default void value(String column, long @Nullable [] values) {}
}
