package dev.sheaf.image;

import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.nio.file.Path;
import java.util.List;

/** As the compiler writes it, for a record of one photo with any field. */
final class DrawnSequence extends SampleSequence<Path, DrawnSequence.Photos> {
  private final ImageField field;
  private final Schema schema;

  private DrawnSequence(
      ImageField field, Schema schema, SequenceBuilder<Path, DrawnSequence> settings) {
    super(schema, List.of(field), settings);
    this.field = field;
    this.schema = schema;
  }

  static SequenceBuilder<Path, DrawnSequence> builder(ImageField field, List<Path> photos) {
    List<Field> fields = List.of(field);
    Schema schema = Field.schema("Drawn", fields, "photo: " + field.spec().shape(), "1");
    return new SequenceBuilder<>(photos, settings -> new DrawnSequence(field, schema, settings));
  }

  @Override
  protected void encode(Path sample, Slot slot) {
    field.encode(sample, slot.row(0));
  }

  @Override
  protected Photos batchOf(BatchBuffers<Path> buffers) {
    return new Photos(schema, buffers);
  }

  static final class Photos extends SampleBatch<Path> {
    private Photos(Schema schema, BatchBuffers<Path> buffers) {
      super(schema, buffers);
    }

    Tensor photo() {
      return tensor(0);
    }
  }
}
