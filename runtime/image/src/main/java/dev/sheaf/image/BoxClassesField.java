package dev.sheaf.image;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of a photo's boxes, in the order of a {@link BoxesField}: int64 [n, most]. */
public final class BoxClassesField extends Field {
  private final BoxesField boxes;

  private BoxClassesField(TensorSpec spec, BoxesField boxes) {
    super(spec);
    this.boxes = boxes;
  }

  /** The classes of the boxes that another field encodes. */
  public static BoxClassesField of(String name, BoxesField boxes) {
    return new BoxClassesField(
        new TensorSpec(
            name,
            boxes.spec().role(),
            DType.INT64,
            Shape.of(boxes.spec().shape().dimension(0)),
            boxes.classNames()),
        boxes);
  }

  /** The names of the classes in order of their index; empty where none were given. */
  public List<String> classNames() {
    return spec().classes();
  }

  /** Encodes the classes of boxes. */
  public void encode(@Nullable List<Box> list, Row row) {
    throw bad(list, "classes of " + boxes.name() + " are not drawn yet", "");
  }
}
