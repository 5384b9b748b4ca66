package found;

import dev.sheaf.Classes;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Snap} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SnapSequence extends SampleSequence<Snap, SnapBatch> {
  /** file: input float32 [n, 3, 1, 1]. */
  public static final Shape FILE_SHAPE = Shape.of(3, 1, 1);
  static final ImageField FILE = ImageField.of("file", Role.INPUT, 1, 1);

  /** settings: target float32 [n, 2]. */
  public static final int SETTINGS_CLASSES = 2;
  static final OneHotField SETTINGS = OneHotField.of("settings", Role.TARGET, "a", "of");
  public static final List<String> SETTINGS_NAMES = SETTINGS.classNames();

  private final OneHotField kindField;

  private final ClassIndexField samplesField;

  private SnapSequence(
      SequenceBuilder<Snap, SnapSequence> settings,
      OneHotField kindField,
      ClassIndexField samplesField) {
    super(fields(kindField, samplesField), settings);
    this.kindField = kindField;
    this.samplesField = samplesField;
  }

  /**
   * Begins a sequence over these samples. Classes that a sample has and that are not given are
   * refused.
   *
   * @param kindClasses those of the training samples, as in {@code Classes.of(samples, Snap::kind)}
   * @param samplesClasses those of the training samples, as in {@code Classes.of(samples,
   * Snap::samples)}
   */
  public static SequenceBuilder<Snap, SnapSequence> builder(
      List<Snap> samples, Classes kindClasses, Classes samplesClasses) {
    kindClasses.requireAll("kind", samples, Snap::kind);
    samplesClasses.requireAll("samples", samples, Snap::samples);
    OneHotField kindField = OneHotField.of("kind", Role.TARGET, kindClasses.names());
    ClassIndexField samplesField =
        ClassIndexField.of("samples", Role.TARGET, samplesClasses.names());
    return new SequenceBuilder<>(
        samples, settings -> new SnapSequence(settings, kindField, samplesField));
  }

  private static Fields fields(OneHotField kindField, ClassIndexField samplesField) {
    return Fields.withClasses(
        "Snap",
        """
        file: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
        upright, x * 0.00392156862745098
        kind: target float32 [n, classes], one-hot of
        samples: target int64 [n], class index of
        settings: target float32 [n, 2], one-hot of a, of
        """,
        FILE,
        kindField,
        samplesField,
        SETTINGS);
  }

  @Override
  protected void encode(Snap sample, Slot slot) {
    FILE.encode(sample.file(), slot.row(0));
    this.kindField.encode(sample.kind(), slot.row(1));
    this.samplesField.encode(sample.samples(), slot.row(2));
    SETTINGS.encode(sample.settings(), slot.row(3));
  }

  @Override
  protected SnapBatch batchOf(BatchBuffers<Snap> buffers) {
    return new SnapBatch(schema().orElseThrow(), buffers);
  }
}
