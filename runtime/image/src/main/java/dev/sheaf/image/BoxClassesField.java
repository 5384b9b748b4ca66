package dev.sheaf.image;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the things are whose boxes a {@link BoxesField} encodes, row by row: int64 [n, most], with
 * -1 in the rows that are not used.
 */
public final class BoxClassesField extends CompanionField {
  /** The class of a row without a box. */
  public static final int NONE = -1;

  private final BoxesField boxes;

  private BoxClassesField(TensorSpec spec, BoxesField boxes) {
    super(spec, boxes.photo(), boxes.height(), boxes.width());
    this.boxes = boxes;
  }

  /** The classes of the boxes that another field encodes. */
  public static BoxClassesField of(String name, BoxesField boxes) {
    return new BoxClassesField(
        new TensorSpec(
            name, boxes.spec().role(), DType.INT64, Shape.of(boxes.most()), boxes.classNames()),
        boxes);
  }

  /** The field that encodes where the things are. */
  public BoxesField boxes() {
    return boxes;
  }

  /** The names of the classes in order of their index; empty where none were given. */
  public List<String> classNames() {
    return spec().classes();
  }

  /** Encodes the classes of the same list. */
  public void encode(@Nullable List<Box> list, Row row) {
    BoxScratch kept = boxes.place(list, row);
    for (int index = 0; index < boxes.most(); index++) {
      row.putLong(index, index < kept.count ? kept.labels[index] : NONE);
    }
  }
}
