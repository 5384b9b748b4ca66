package dev.sheaf.image;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;

/** As the compiler writes it. */
final class PhotoSequence extends SampleSequence<Photo, PhotoBatch> {
  static final int SIDE = 16;
  static final ImageField FILE = ImageField.builder("file", Role.INPUT, SIDE, SIDE).build();
  static final ScalarField NUMBER =
      ScalarField.builder("number", Role.TARGET).column("number").build();
  private static final List<Field> FIELDS = List.of(FILE, NUMBER);
  static final Schema SCHEMA = Field.schema("Photo", FIELDS, "file: 16x16\nnumber: float32", "1");

  private PhotoSequence(SequenceBuilder<Photo, PhotoSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  static SequenceBuilder<Photo, PhotoSequence> builder(List<Photo> samples) {
    return new SequenceBuilder<>(samples, PhotoSequence::new);
  }

  @Override
  protected void encode(Photo sample, Slot slot) {
    FILE.encode(sample.file(), slot.row(0));
    NUMBER.encode(sample.number(), 0, slot.row(1));
  }

  @Override
  protected PhotoBatch batchOf(BatchBuffers<Photo> buffers) {
    return new PhotoBatch(buffers);
  }
}
