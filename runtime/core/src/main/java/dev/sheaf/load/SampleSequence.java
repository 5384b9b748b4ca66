package dev.sheaf.load;

import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Sequence;
import dev.sheaf.cache.DecodedFile;
import dev.sheaf.cache.Recollections;
import dev.sheaf.order.SampleOrder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.WeightField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
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
  private final boolean dropRemainder;
  private final SampleOrder orders;
  private final BadSamples badSamples;
  private final BatchMemory memory;
  private final ConcurrentLinkedDeque<Slot> idle = new ConcurrentLinkedDeque<>();
  private final int samplesInPass;
  private final @Nullable DecodedFile decoded;
  private int epoch;
  private boolean closed;
  private volatile int[] order;

  protected SampleSequence(Fields fields, SequenceBuilder<R, ?> settings) {
    this(fields.schema(), fields.asList(), settings);
  }

  protected SampleSequence(Schema schema, List<Field> fields, SequenceBuilder<R, ?> settings) {
    this.schema = schema;
    samples = settings.samples;
    batchSize = settings.batchSize;
    dropRemainder = settings.dropRemainder;
    badSamples = settings.badSamples;
    this.fields = withWeight(fields, badSamples);
    orders = settings.order;
    samplesInPass = orders.length(samples.size());
    memory = new BatchMemory(this.fields, Math.min(batchSize, samplesInPass));
    order = order(0);
    if (samplesInPass == 0) {
      throw new IllegalArgumentException("order: no samples (expected: at least one)");
    }
    if (length() == 0) {
      throw new IllegalArgumentException(
          "batchSize: %d (expected: <= %d, the number of samples, with dropRemainder)"
              .formatted(batchSize, samplesInPass));
    }
    Path cache = settings.cache;
    decoded = cache == null ? null : DecodedFile.open(cache, schema, fields);
  }

  /** The fields, and a weight behind them if the policy needs one and the record has none. */
  private static List<Field> withWeight(List<Field> fields, BadSamples policy) {
    boolean missing =
        policy.action == BadSamples.Action.ZERO_WEIGHT
            && fields.stream().noneMatch(field -> field.spec().role() == Role.WEIGHT);
    if (!missing) {
      return List.copyOf(fields);
    }
    List<Field> more = new ArrayList<>(fields);
    more.add(WeightField.of("weight"));
    return List.copyOf(more);
  }

  /** Encodes one sample into its slot, field by field. Called from several threads at once. */
  protected abstract void encode(R sample, Slot slot);

  /** The typed batch over the given memory. */
  protected abstract B batchOf(BatchBuffers<R> buffers);

  @Override
  public final int length() {
    return dropRemainder
        ? samplesInPass / batchSize
        : (int) (((long) samplesInPass + batchSize - 1) / batchSize);
  }

  @Override
  public final B batch(int index) {
    Job<B> job = job(index);
    Slot known = idle.pollFirst();
    Slot slot = known == null ? newSlot() : known;
    try {
      job.run(slot);
    } finally {
      idle.addFirst(slot);
    }
    return job.take();
  }

  /** The work that loads a batch. */
  final Job<B> job(int index) {
    if (index < 0 || index >= length()) {
      throw new IndexOutOfBoundsException(
          "batch: %d (expected: 0 to %d)".formatted(index, length() - 1));
    }
    int from = index * batchSize;
    return new SampleJob<>(this, order, from, Math.min(batchSize, samplesInPass - from));
  }

  final Supply<B> supply() {
    return new SampleSupply<>(this);
  }

  final Slot newSlot() {
    Slot slot = new Slot(fields.size());
    if (decoded != null) {
      Recollections.attach(slot, decoded, fields);
    }
    return slot;
  }

  /** Lets what was kept so far be read quickly; nothing is being loaded. */
  final void refreshCache() {
    if (decoded != null) {
      decoded.refresh();
    }
  }

  /** Encodes the sample with this index. */
  final void encodeAt(int sample, Slot slot) {
    encode(samples.get(sample), slot);
    if (fields.size() > schema.tensors().size()) {
      slot.row(fields.size() - 1).putFloat(0, 1);
    }
  }

  final R sample(int index) {
    return samples.get(index);
  }

  final int samplesInPass() {
    return samplesInPass;
  }

  final List<Field> fields() {
    return fields;
  }

  final BatchMemory memory() {
    return memory;
  }

  final BadSamples badSamples() {
    return badSamples;
  }

  @Override
  public final void onEpochEnd() {
    resume(epoch + 1);
  }

  @Override
  public final void resume(int epoch) {
    order = order(epoch);
    this.epoch = epoch;
    refreshCache();
  }

  private int[] order(int epoch) {
    int[] next = orders.indices(samples.size(), epoch);
    if (next.length != samplesInPass) {
      throw new IllegalArgumentException(
          "order: %d samples in epoch %d (expected: %d, as its length says)"
              .formatted(next.length, epoch, samplesInPass));
    }
    for (int sample : next) {
      if (sample < 0 || sample >= samples.size()) {
        throw new IllegalArgumentException(
            "order: sample %d in epoch %d (expected: 0 to %d)"
                .formatted(sample, epoch, samples.size() - 1));
      }
    }
    return next;
  }

  @Override
  public final Optional<int[]> order() {
    return Optional.of(order.clone());
  }

  @Override
  public final Optional<Schema> schema() {
    return Optional.of(schema);
  }

  @Override
  public void close() {
    for (Slot slot = idle.pollFirst(); slot != null; slot = idle.pollFirst()) {
      slot.close();
    }
    memory.trim();
    if (decoded != null && !closed) {
      closed = true;
      decoded.close();
    }
  }
}
