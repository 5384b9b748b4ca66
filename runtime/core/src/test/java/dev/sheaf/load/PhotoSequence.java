package dev.sheaf.load;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.util.List;

/** As the compiler writes it, but for the settings that a test changes. */
final class PhotoSequence extends SampleSequence<Photo, PhotoBatch> {
  private static final ScalarField LABEL =
      ScalarField.builder("label", Role.TARGET).column("label").build();

  final PhotoField photo;
  private final Schema schema;

  private PhotoSequence(
      PhotoField photo, Schema schema, SequenceBuilder<Photo, PhotoSequence> settings) {
    super(schema, List.of(LABEL, photo), settings);
    this.photo = photo;
    this.schema = schema;
  }

  static SequenceBuilder<Photo, PhotoSequence> builder(List<Photo> samples) {
    return builder(samples, new PhotoField(12, DType.FLOAT32, "fake 1.0"), "photo: 12 bytes");
  }

  static SequenceBuilder<Photo, PhotoSequence> builder(
      List<Photo> samples, PhotoField photo, String description) {
    Schema schema =
        Field.schema(
            "Photo",
            List.of(LABEL, photo),
            "label: float32\n" + description,
            Integer.toHexString(description.hashCode()));
    return new SequenceBuilder<>(samples, settings -> new PhotoSequence(photo, schema, settings));
  }

  @Override
  protected void encode(Photo sample, Slot slot) {
    LABEL.encode(sample.label(), 0, slot.row(0));
    photo.encode(sample.file(), slot.row(1));
  }

  @Override
  protected PhotoBatch batchOf(BatchBuffers<Photo> buffers) {
    return new PhotoBatch(schema, buffers);
  }
}
