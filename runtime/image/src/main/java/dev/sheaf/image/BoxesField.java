package dev.sheaf.image;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where things are in a photo: float32 [n, most, 4]. */
public final class BoxesField extends Field {
  private final BoxesFieldBuilder settings;

  BoxesField(BoxesFieldBuilder settings) {
    super(
        new TensorSpec(
            settings.name, settings.role, DType.FLOAT32, Shape.of(settings.most, 4), List.of()));
    this.settings = settings;
  }

  /**
   * Settings for up to {@code most} boxes of the component {@code photo}, whose tensor has {@code
   * height} rows and {@code width} columns.
   */
  public static BoxesFieldBuilder builder(
      String name, Role role, String photo, int height, int width, int most) {
    return new BoxesFieldBuilder(name, role, photo, height, width, most);
  }

  /** The names of the classes in order of their index; empty where none were given. */
  List<String> classNames() {
    return settings.classes;
  }

  /** Encodes boxes. */
  public void encode(@Nullable List<Box> boxes, Row row) {
    throw bad(boxes, "boxes of " + settings.photo + " are not drawn yet", "");
  }
}
