package dev.sheaf.image;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.util.List;

/** As the compiler writes it, for a record of a photo and its mask, wherever they are. */
final class HeldSequence extends SampleSequence<HeldSequence.Held, HeldSequence.Batch> {
  static final ImageField PHOTO = ImageField.of("photo", Role.INPUT, 12, 16);
  static final MaskField MASK = MaskField.of("mask", Role.TARGET, "photo", 12, 16, 4);
  private static final List<Field> FIELDS = List.of(PHOTO, MASK);
  private static final Schema SCHEMA = Field.schema("Held", FIELDS, "photo: 12x16\nmask", "1");

  private HeldSequence(SequenceBuilder<Held, HeldSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  static SequenceBuilder<Held, HeldSequence> builder(List<Held> samples) {
    return new SequenceBuilder<>(samples, HeldSequence::new);
  }

  @Override
  protected void encode(Held sample, Slot slot) {
    PHOTO.encode(sample.photo(), slot.row(0));
    MASK.encode(sample.mask(), slot.row(1));
  }

  @Override
  protected Batch batchOf(BatchBuffers<Held> buffers) {
    return new Batch(buffers);
  }

  record Held(PhotoSource photo, PhotoSource mask) {}

  static final class Batch extends SampleBatch<Held> {
    private Batch(BatchBuffers<Held> buffers) {
      super(SCHEMA, buffers);
    }

    /** float32 [n, 3, 12, 16]. */
    Tensor photo() {
      return tensor(0);
    }

    /** int64 [n, 12, 16]. */
    Tensor mask() {
      return tensor(1);
    }
  }
}
