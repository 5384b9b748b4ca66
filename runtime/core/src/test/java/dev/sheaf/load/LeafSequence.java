package dev.sheaf.load;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Slot;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** As the compiler writes it, but for a hook into the encoding. */
final class LeafSequence extends SampleSequence<Leaf, LeafBatch> {
  private static final OneHotField KIND =
      OneHotField.of("kind", Role.TARGET, List.of("entire", "lobed", "pinnate"));
  private static final ClassIndexField ID =
      ClassIndexField.of(
          "id", Role.TARGET, IntStream.range(0, 100_000).mapToObj(Integer::toString).toList());

  private final PixelsField pixels;
  private final Schema schema;

  private LeafSequence(
      PixelsField pixels, Schema schema, SequenceBuilder<Leaf, LeafSequence> settings) {
    super(schema, List.of(pixels, KIND, ID), settings);
    this.pixels = pixels;
    this.schema = schema;
  }

  static SequenceBuilder<Leaf, LeafSequence> builder(int size) {
    return builder(size, id -> {});
  }

  static SequenceBuilder<Leaf, LeafSequence> builder(int size, IntConsumer whileEncoding) {
    return builder(Leaf.list(size), whileEncoding);
  }

  static SequenceBuilder<Leaf, LeafSequence> builder(List<Leaf> leaves, IntConsumer whileEncoding) {
    PixelsField pixels = new PixelsField(whileEncoding);
    Schema schema = Field.schema("Leaf", List.of(pixels, KIND, ID), "leaf", "0");
    return new SequenceBuilder<>(leaves, settings -> new LeafSequence(pixels, schema, settings));
  }

  @Override
  protected void encode(Leaf sample, Slot slot) {
    pixels.encode(sample.id(), slot.row(0));
    KIND.encode(sample.kind(), slot.row(1));
    ID.encode(sample.id(), slot.row(2));
  }

  @Override
  protected LeafBatch batchOf(BatchBuffers<Leaf> buffers) {
    return new LeafBatch(schema, buffers);
  }
}
