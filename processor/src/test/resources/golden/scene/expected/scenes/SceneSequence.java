package scenes;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
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
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Scene} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SceneSequence extends SampleSequence<Scene, SceneBatch> {
  /** photo: input float32 [n, 3, 224, 224]. */
  public static final Shape PHOTO_SHAPE = Shape.of(3, 224, 224);
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 224, 224);

  /** regions: target int64 [n, 224, 224]. */
  public static final Shape REGIONS_SHAPE = Shape.of(224, 224);
  static final MaskField REGIONS = MaskField.of("regions", Role.TARGET, "photo", 224, 224, 4, 255);

  /** things: target float32 [n, 20, 4]. */
  public static final Shape THINGS_SHAPE = Shape.of(20, 4);
  static final BoxesField THINGS =
      BoxesField.builder("things", Role.TARGET, "photo", 224, 224, 20).build();

  /** thingsClasses: target int64 [n, 20]. */
  public static final Shape THINGS_CLASSES_SHAPE = Shape.of(20);
  static final BoxClassesField THINGS_CLASSES_FIELD = BoxClassesField.of("thingsClasses", THINGS);

  /** joints: target float32 [n, 17, 3]. */
  public static final Shape JOINTS_SHAPE = Shape.of(17, 3);
  static final KeypointsField JOINTS =
      KeypointsField.builder("joints", Role.TARGET, "photo", 224, 224, 17).build();

  /** species: target float32 [n, 3]. */
  public static final int SPECIES_CLASSES = 3;
  static final OneHotField SPECIES =
      OneHotField.of("species", Role.TARGET, "DAISY", "ROSE", "TULIP");
  public static final List<String> SPECIES_NAMES = SPECIES.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Scene",
          """
          photo: input float32 [n, 3, 224, 224], image channels_first bilinear antialiased \
          stretch upright, x * 0.00392156862745098
          regions: target int64 [n, 224, 224], mask of photo, 4 classes, 255 ignored
          things: target float32 [n, 20, 4], boxes of photo, xyxy in pixels, smallest 1.0
          thingsClasses: target int64 [n, 20], class index of each box of photo
          joints: target float32 [n, 17, 3], keypoints of photo, in pixels
          species: target float32 [n, 3], one-hot of DAISY, ROSE, TULIP
          """,
          "9451f06d455d3b6185979dd356e73785", PHOTO, REGIONS, THINGS, THINGS_CLASSES_FIELD, JOINTS,
          SPECIES);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private SceneSequence(SequenceBuilder<Scene, SceneSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Scene, SceneSequence> builder(List<Scene> samples) {
    return new SequenceBuilder<>(samples, SceneSequence::new);
  }

  @Override
  protected void encode(Scene sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    SPECIES.encode(sample.species(), slot.row(5));
    REGIONS.encode(sample.regions(), slot.row(1));
    THINGS.encode(sample.things(), slot.row(2));
    THINGS_CLASSES_FIELD.encode(sample.things(), slot.row(3));
    JOINTS.encode(sample.joints(), slot.row(4));
  }

  @Override
  protected SceneBatch batchOf(BatchBuffers<Scene> buffers) {
    return new SceneBatch(buffers);
  }
}
