package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class of each pixel of a photo, from a PNG file: int64 [n, height, width]. */
public final class MaskField extends Field implements FileInspector {
  /** In place of a value to ignore: there is none. */
  public static final int NONE = -1;

  private final String photo;
  private final int classes;
  private final int ignore;

  private MaskField(TensorSpec spec, String photo, int classes, int ignore) {
    super(spec);
    this.photo = photo;
    this.classes = classes;
    this.ignore = ignore;
  }

  /** As {@link #of(String, Role, String, int, int, int, int)}, without a value to ignore. */
  public static MaskField of(
      String name, Role role, String photo, int height, int width, int classes) {
    return of(name, role, photo, height, width, classes, NONE);
  }

  /**
   * A field for the mask of the component {@code photo}, whose tensor has {@code height} rows and
   * {@code width} columns.
   *
   * @param classes how many there are: labels are 0 to {@code classes - 1}
   * @param ignore the one other value that may be in a file and is kept as it is, or {@link #NONE}
   */
  public static MaskField of(
      String name, Role role, String photo, int height, int width, int classes, int ignore) {
    return new MaskField(
        new TensorSpec(name, role, DType.INT64, Shape.of(height, width), List.of()),
        photo,
        classes,
        ignore);
  }

  /** Encodes the mask in the file with this path. */
  public void encode(@Nullable String path, Row row) {
    encode(Path.of(String.valueOf(path)), row);
  }

  /** Encodes the mask in the file with this {@code file:} URI. */
  public void encode(@Nullable URI uri, Row row) {
    encode(Path.of(String.valueOf(uri)), row);
  }

  /** Encodes the mask in this file. */
  public void encode(@Nullable Path path, Row row) {
    throw bad(path, "masks of " + photo + " are not drawn yet", classes + " " + ignore);
  }

  @Override
  public FileInspection inspect(Path file, Workspace workspace) {
    throw new UnsupportedOperationException();
  }
}
