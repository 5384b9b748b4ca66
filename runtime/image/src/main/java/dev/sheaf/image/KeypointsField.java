package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points of a photo, each x, y, visible: float32 [n, count, 3]. */
public final class KeypointsField extends Field {
  private final KeypointsFieldBuilder settings;

  KeypointsField(KeypointsFieldBuilder settings) {
    super(
        new TensorSpec(
            settings.name, settings.role, DType.FLOAT32, Shape.of(settings.count, 3), List.of()));
    this.settings = settings;
  }

  /**
   * Settings for {@code count} points of the component {@code photo}, whose tensor has {@code
   * height} rows and {@code width} columns.
   */
  public static KeypointsFieldBuilder builder(
      String name, Role role, String photo, int height, int width, int count) {
    return new KeypointsFieldBuilder(name, role, photo, height, width, count);
  }

  /** Encodes points: x, y, visible of each, in the photo's pixels. */
  public void encode(float @Nullable [] points, Row row) {
    throw bad(points, "points of " + settings.photo + " are not drawn yet", "");
  }
}
