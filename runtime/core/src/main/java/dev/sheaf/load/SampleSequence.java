package dev.sheaf.load;

import dev.sheaf.Schema;
import dev.sheaf.Sequence;
import dev.sheaf.Tensor;
import dev.sheaf.field.BadSampleException;
import dev.sheaf.field.Field;
import dev.sheaf.field.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated sequences: everything that does not depend on the record.
 *
 * @param <R> the record
 * @param <B> its batch
 */
public abstract class SampleSequence<R, B extends SampleBatch<R>> implements Sequence<B> {
  private final Schema schema;
  private final List<Field> fields;
  private final List<R> samples;
  private final int batchSize;
  private final @Nullable Long seed;
  private int epoch;
  private int[] order;

  protected SampleSequence(Schema schema, List<Field> fields, Builder<R, ?> settings) {
    this.schema = schema;
    this.fields = fields;
    samples = settings.samples;
    batchSize = settings.batchSize;
    seed = settings.seed;
    order = order();
  }

  /** Encodes one sample into its slot, field by field. Called from several threads at once. */
  protected abstract void encode(R sample, Slot slot);

  /** The typed batch over the given memory. */
  protected abstract B batchOf(BatchBuffers<R> buffers);

  @Override
  public final int length() {
    return (samples.size() + batchSize - 1) / batchSize;
  }

  @Override
  public final B batch(int index) {
    int from = index * batchSize;
    int size = Math.min(batchSize, samples.size() - from);
    List<R> chosen = new ArrayList<>(size);
    List<ByteBuffer> stored = new ArrayList<>();
    for (Field field : fields) {
      stored.add(direct(field.storedBytes() * size));
    }
    List<Tensor> tensors = new ArrayList<>();
    try (Slot slot = new Slot(fields.size())) {
      for (int k = 0; k < size; k++) {
        R sample = samples.get(order[from + k]);
        chosen.add(sample);
        for (int f = 0; f < fields.size(); f++) {
          slot.place(f, stored.get(f), k * fields.get(f).storedBytes());
        }
        try {
          encode(sample, slot);
        } catch (BadSampleException e) {
          throw e.at(order[from + k]);
        }
      }
      for (int f = 0; f < fields.size(); f++) {
        Field field = fields.get(f);
        ByteBuffer data = stored.get(f);
        if (!field.storedAsTensor()) {
          int bytes = (int) field.spec().bytes();
          data = direct(bytes * size);
          for (int k = 0; k < size; k++) {
            field.finish(stored.get(f), k * field.storedBytes(), data, k * bytes, slot.workspace());
          }
        }
        tensors.add(
            new Tensor(
                field.name(), field.spec().dtype(), field.spec().shape().batched(size), data));
      }
    }
    return batchOf(new BatchBuffers<>(chosen, tensors, () -> {}));
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  @Override
  public final void onEpochEnd() {
    resume(epoch + 1);
  }

  @Override
  public final void resume(int epoch) {
    this.epoch = epoch;
    order = order();
  }

  private int[] order() {
    return seed == null
        ? EpochOrder.inOrder(samples.size())
        : EpochOrder.shuffled(samples.size(), seed, epoch);
  }

  @Override
  public final Optional<Schema> schema() {
    return Optional.of(schema);
  }

  @Override
  public void close() {}

  /**
   * The settings of a sequence.
   *
   * @param <R> the record
   * @param <S> the sequence
   */
  public static final class Builder<R, S> {
    private final List<R> samples;
    private final Function<Builder<R, S>, S> make;
    private int batchSize = 32;
    private @Nullable Long seed;

    /** Called by generated code only. */
    public Builder(List<R> samples, Function<Builder<R, S>, S> make) {
      this.samples = samples;
      this.make = make;
    }

    /** Samples in a batch, 32 by default. */
    public Builder<R, S> batchSize(int batchSize) {
      if (batchSize < 1) {
        throw new IllegalArgumentException("batchSize: %d (expected: > 0)".formatted(batchSize));
      }
      this.batchSize = batchSize;
      return this;
    }

    /** Reshuffles all samples for every epoch; the same seed gives the same orders. */
    public Builder<R, S> shuffle(long seed) {
      this.seed = seed;
      return this;
    }

    public S build() {
      return make.apply(this);
    }
  }
}
