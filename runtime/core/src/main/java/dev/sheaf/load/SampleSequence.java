package dev.sheaf.load;

import dev.sheaf.Augmentation;
import dev.sheaf.Schema;
import dev.sheaf.Sequence;
import dev.sheaf.Tensor;
import dev.sheaf.load.internal.BatchSource;
import dev.sheaf.load.internal.SampleBatches;
import dev.sheaf.load.internal.SampleSource;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The base of generated sequences: everything that does not depend on the record. Several streams
 * may read one sequence; each goes over its pass in the order that it began it with.
 *
 * @param <R> the record
 * @param <B> its batch
 */
public abstract class SampleSequence<R, B extends SampleBatch<R>> implements Sequence<B> {
  private final Schema schema;
  private final List<Field> fields;
  private final SampleBatches<R, B> batches;

  protected SampleSequence(Fields fields, SequenceBuilder<R, ?> settings) {
    this(fields.schema(), fields.asList(), settings);
  }

  protected SampleSequence(Schema schema, List<Field> fields, SequenceBuilder<R, ?> settings) {
    this.schema = schema;
    this.fields = List.copyOf(fields);
    batches = new SampleBatches<>(schema, fields, settings.settings(), new OfRecord());
  }

  /** Encodes one sample into its slot, field by field. Called from several threads at once. */
  protected abstract void encode(R sample, Slot slot);

  /** The typed batch over the given memory. */
  protected abstract B batchOf(BatchBuffers<R> buffers);

  /** What the machinery of loading asks of the record. */
  private final class OfRecord implements SampleBatches.Encoding<R, B> {
    @Override
    public void encode(R sample, Slot slot) {
      SampleSequence.this.encode(sample, slot);
    }

    @Override
    public String encoder() {
      return SampleSequence.this.getClass().getName();
    }

    @Override
    public B batch(List<R> samples, List<Tensor> tensors, Runnable release) {
      return batchOf(new BatchBuffers<>(samples, tensors, release));
    }
  }

  @Override
  public final int length() {
    return batches.length();
  }

  @Override
  public final B batch(int index) {
    return batches.batch(index);
  }

  /** What encodes each tensor, in the order of the schema's. */
  public final List<Field> fields() {
    return fields;
  }

  /** The batches for one more stream. */
  final BatchSource<B> source() {
    return new SampleSource<>(this, batches);
  }

  @Override
  public final void onEpochEnd() {
    batches.nextEpoch();
  }

  @Override
  public final void resume(int epoch) {
    batches.resume(epoch);
  }

  @Override
  public final Optional<int[]> order() {
    return Optional.of(batches.pass().order().toArray());
  }

  @Override
  public final OptionalInt orderFingerprint() {
    return OptionalInt.of(batches.pass().order().fingerprint());
  }

  /**
   * What is drawn for a sample in an epoch, in words: a line for each field and operation. Decodes
   * the sample.
   *
   * @param sample its index in the list that the sequence was built from
   * @param epoch counted from 0
   */
  public final String explain(int sample, int epoch) {
    return String.join("\n", batches.explain(sample, epoch));
  }

  /**
   * One sample as it is in each of the first {@code count} epochs, as a batch: to be looked at. The
   * caller closes it.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public final B draws(int sample, int count) {
    return batches.draws(sample, count);
  }

  /** In words: how many samples and batches there are, and what is done to each sample. */
  public final String describe() {
    return batches.describe();
  }

  @Override
  public final Optional<Augmentation> augmentation() {
    return batches.augmentation();
  }

  @Override
  public final Optional<Schema> schema() {
    return Optional.of(schema);
  }

  @Override
  public void close() {
    batches.close();
  }
}
