package streets;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.BoxFormat;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.BoxClassesField;
import dev.sheaf.image.BoxesField;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.KeypointsField;
import dev.sheaf.image.MaskField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Street} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class StreetSequence extends SampleSequence<Street, StreetBatch> {
  /** road: target int64 [n, 2, 3]. */
  public static final Shape ROAD_SHAPE = Shape.of(2, 3);
  static final MaskField ROAD = MaskField.of("road", Role.TARGET, "right", 2, 3, 2);

  /** cars: target float32 [n, 3, 4]. */
  public static final Shape CARS_SHAPE = Shape.of(3, 4);
  static final BoxesField CARS =
      BoxesField.builder("cars", Role.TARGET, "left", 4, 6, 3)
          .format(BoxFormat.CXCYWH)
          .normalised(true)
          .smallest(0.5)
          .classes("car", "traffic light")
          .build();

  /** carsClasses: target int64 [n, 3]. */
  public static final int CARS_CLASSES = 2;
  static final BoxClassesField CARS_CLASSES_FIELD = BoxClassesField.of("carsClasses", CARS);
  public static final List<String> CARS_NAMES = CARS_CLASSES_FIELD.classNames();

  /** speed: input float32 [n, 1]. */
  public static final Shape SPEED_SHAPE = Shape.of(1);
  static final ScalarField SPEED = ScalarField.builder("speed", Role.INPUT).column("speed").build();

  /** left: input float32 [n, 3, 4, 6]. */
  public static final Shape LEFT_SHAPE = Shape.of(3, 4, 6);
  static final ImageField LEFT =
      ImageField.builder("left", Role.INPUT, 4, 6).fit(ImageFit.PAD).build();

  /** right: input uint8 [n, 3, 2, 3]. */
  public static final Shape RIGHT_SHAPE = Shape.of(3, 2, 3);
  static final ImageField RIGHT =
      ImageField.builder("right", Role.INPUT, 2, 3).dtype(DType.UINT8).build();

  /** signs: target float32 [n, 1, 4]. */
  public static final Shape SIGNS_SHAPE = Shape.of(1, 4);
  static final BoxesField SIGNS =
      BoxesField.builder("signs", Role.TARGET, "right", 2, 3, 1).format(BoxFormat.XYWH).build();

  /** signsClasses: target int64 [n, 1]. */
  public static final Shape SIGNS_CLASSES_SHAPE = Shape.of(1);
  static final BoxClassesField SIGNS_CLASSES_FIELD = BoxClassesField.of("signsClasses", SIGNS);

  /** corners: input float32 [n, 5, 3]. */
  public static final Shape CORNERS_SHAPE = Shape.of(5, 3);
  static final KeypointsField CORNERS =
      KeypointsField.builder("corners", Role.INPUT, "left", 4, 6, 5)
          .pairs(4, 3, 1, 2)
          .normalised(true)
          .build();

  /** depth: target int64 [n, 4, 6]. */
  public static final Shape DEPTH_SHAPE = Shape.of(4, 6);
  static final MaskField DEPTH = MaskField.of("depth", Role.TARGET, "left", 4, 6, 256, 0);

  private static final Fields FIELDS =
      Fields.of(
          "Street",
          """
          road: target int64 [n, 2, 3], mask of right, 2 classes, none ignored
          cars: target float32 [n, 3, 4], boxes of left, cxcywh normalised, smallest 0.5
          carsClasses: target int64 [n, 3], class index of each box of left: car, "traffic light"
          speed: input float32 [n, 1], x
          left: input float32 [n, 3, 4, 6], image channels_first bilinear antialiased pad \
          upright, x * 0.00392156862745098
          right: input uint8 [n, 3, 2, 3], image channels_first bilinear antialiased stretch \
          upright
          signs: target float32 [n, 1, 4], boxes of right, xywh in pixels, smallest 1.0
          signsClasses: target int64 [n, 1], class index of each box of right
          corners: input float32 [n, 5, 3], keypoints of left, normalised, mirrored 1 2, 3 4
          depth: target int64 [n, 4, 6], mask of left, 256 classes, 0 ignored
          """,
          "b4aaca3aad287c8d539505d3d0bef011", ROAD, CARS, CARS_CLASSES_FIELD, SPEED, LEFT, RIGHT,
          SIGNS, SIGNS_CLASSES_FIELD, CORNERS, DEPTH);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private StreetSequence(SequenceBuilder<Street, StreetSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Street, StreetSequence> builder(List<Street> samples) {
    return new SequenceBuilder<>(samples, StreetSequence::new);
  }

  @Override
  protected void encode(Street sample, Slot slot) {
    SPEED.encode(sample.speed(), 0, slot.row(3));
    LEFT.encode(sample.left(), slot.row(4));
    RIGHT.encode(sample.right(), slot.row(5));
    ROAD.encode(sample.road(), slot.row(0));
    CARS.encode(sample.cars(), slot.row(1));
    CARS_CLASSES_FIELD.encode(sample.cars(), slot.row(2));
    SIGNS.encode(sample.signs(), slot.row(6));
    SIGNS_CLASSES_FIELD.encode(sample.signs(), slot.row(7));
    CORNERS.encode(sample.corners(), slot.row(8));
    DEPTH.encode(sample.depth(), slot.row(9));
  }

  @Override
  protected StreetBatch batchOf(BatchBuffers<Street> buffers) {
    return new StreetBatch(buffers);
  }
}
