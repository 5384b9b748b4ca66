package found;

import dev.sheaf.Classes;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ImageField;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import javax.annotation.processing.Generated;

/** Batches of {@link Folder} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FolderSequence extends SampleSequence<Folder, FolderBatch> {
  /** file: input float32 [n, 3, 1, 1]. */
  public static final Shape FILE_SHAPE = Shape.of(3, 1, 1);
  static final ImageField FILE = ImageField.of("file", Role.INPUT, 1, 1);

  private final OneHotField kindField;

  private FolderSequence(SequenceBuilder<Folder, FolderSequence> settings, OneHotField kindField) {
    super(fields(kindField), settings);
    this.kindField = kindField;
  }

  /**
   * Begins a sequence over these samples. Classes that a sample has and that are not given are
   * refused.
   *
   * @param kindClasses those of the training samples, as in {@code Classes.of(samples,
   * Folder::kind)}
   */
  public static SequenceBuilder<Folder, FolderSequence> builder(
      List<Folder> samples, Classes kindClasses) {
    kindClasses.requireAll("kind", samples, Folder::kind);
    OneHotField kindField = OneHotField.of("kind", Role.TARGET, kindClasses.names());
    return new SequenceBuilder<>(samples, settings -> new FolderSequence(settings, kindField));
  }

  private static Fields fields(OneHotField kindField) {
    return Fields.withClasses(
        "Folder",
        """
        file: input float32 [n, 3, 1, 1], image channels_first bilinear antialiased stretch \
        upright, x * 0.00392156862745098
        kind: target float32 [n, classes], one-hot of
        """,
        FILE,
        kindField);
  }

  @Override
  protected void encode(Folder sample, Slot slot) {
    FILE.encode(sample.file(), slot.row(0));
    this.kindField.encode(sample.kind(), slot.row(1));
  }

  @Override
  protected FolderBatch batchOf(BatchBuffers<Folder> buffers) {
    return new FolderBatch(schema().orElseThrow(), buffers);
  }
}
