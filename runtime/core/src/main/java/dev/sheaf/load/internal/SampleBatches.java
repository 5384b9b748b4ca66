package dev.sheaf.load.internal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.sheaf.Augmentation;
import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import dev.sheaf.cache.DecodedFile;
import dev.sheaf.internal.Printable;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.order.Order;
import dev.sheaf.order.Sampler;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.WeightField;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Makes the batches of a list of samples: their order, their memory, their cache. Thread-safe.
 *
 * @param <R> the record
 * @param <B> its batch
 */
public final class SampleBatches<R, B extends Batch> implements AutoCloseable {
  /** What depends on the record. */
  public interface Encoding<R, B> {
    /** Encodes one sample into its slot, field by field. Called from several threads at once. */
    void encode(R sample, Slot slot);

    /** The class whose code that is, as a stack shows it. */
    String encoder();

    /**
     * The typed batch.
     *
     * @param release gives the memory back; called once
     */
    B batch(List<R> samples, List<Tensor> tensors, Runnable release);
  }

  /**
   * What the user has set.
   *
   * @param samples read when they are needed, by index, from several threads at once
   * @param cache the decode-once file
   * @param augmentation what is done to samples one by one
   * @param mixing what is done to a batch of them
   */
  public record Settings<R>(
      List<R> samples,
      int batchSize,
      boolean dropRemainder,
      Sampler sampler,
      BadSamplePolicy badSamples,
      @Nullable Path cache,
      @Nullable Augmentation augmentation,
      Mixing mixing) {
    private long seed() {
      return augmentation == null ? 0 : augmentation.seed().orElse(sampler.seed());
    }
  }

  private final Schema schema;
  private final List<Field> fields;
  private final Settings<R> settings;
  private final Encoding<R, B> encoding;
  private final BatchMemory memory;
  private final ConcurrentLinkedDeque<Slot> idle = new ConcurrentLinkedDeque<>();
  private final int size;
  private final int samplesInPass;
  private final @Nullable DecodedFile decoded;

  @GuardedBy("this")
  private Pass pass;

  @GuardedBy("this")
  private boolean closed;

  public SampleBatches(
      Schema schema, List<Field> fields, Settings<R> settings, Encoding<R, B> encoding) {
    this.schema = schema;
    this.fields = withWeight(fields, settings.badSamples());
    this.settings = settings;
    this.encoding = encoding;
    size = settings.samples().size();
    samplesInPass = settings.sampler().length(size);
    memory = new BatchMemory(this.fields, Math.min(settings.batchSize(), samplesInPass));
    pass = pass(0);
    if (samplesInPass == 0) {
      throw new IllegalArgumentException("sampler: no samples (expected: at least one)");
    }
    if (length() == 0) {
      throw new IllegalArgumentException(
          "batchSize: %d (expected: <= %d, the number of samples, with dropRemainder)"
              .formatted(settings.batchSize(), samplesInPass));
    }
    Augmentation augmentation = settings.augmentation();
    if (augmentation != null) {
      checkAugmentation(augmentation);
    }
    settings.mixing().check(schema.name(), this.fields);
    Path cache = settings.cache();
    decoded = cache == null ? null : DecodedFile.open(cache, schema, this.fields, augmentation);
  }

  private void checkAugmentation(Augmentation augmentation) {
    if (fields.stream().noneMatch(field -> field.follows(augmentation))) {
      throw new IllegalArgumentException(
          "augment: %s has no field that can do this: %s (expected: a photo, @ImagePath)"
              .formatted(schema.name(), augmentation.description()));
    }
  }

  /** The fields, and a weight behind them if the policy needs one and the record has none. */
  private static List<Field> withWeight(List<Field> fields, BadSamplePolicy policy) {
    boolean missing =
        policy.action() == BadSamplePolicy.Action.ZERO_WEIGHT
            && fields.stream().noneMatch(field -> field.spec().role() == Role.WEIGHT);
    if (!missing) {
      return List.copyOf(fields);
    }
    List<Field> more = new ArrayList<>(fields);
    more.add(WeightField.of("weight"));
    return List.copyOf(more);
  }

  /** The number of batches in a pass. */
  public int length() {
    int batchSize = settings.batchSize();
    return settings.dropRemainder()
        ? samplesInPass / batchSize
        : (int) (((long) samplesInPass + batchSize - 1) / batchSize);
  }

  /** Loads one batch of the present order on the calling thread. */
  public B batch(int index) {
    return load(task(index, pass()));
  }

  /** One sample as it is in each of the first {@code count} epochs, as a batch. */
  public B draws(int sample, int count) {
    checkSample(sample);
    if (count < 1) {
      throw new IllegalArgumentException("count: %d (expected: > 0)".formatted(count));
    }
    Pass epochs = Pass.ofEpochs(sample, count);
    return load(new SampleTask<>(this, new BatchMemory(fields, count), epochs, 0, count));
  }

  private void checkSample(int sample) {
    if (sample < 0 || sample >= size) {
      throw new IndexOutOfBoundsException(
          "sample: %d (expected: 0 to %d)".formatted(sample, size - 1));
    }
  }

  /** What is drawn for a sample in an epoch, a line for each field and operation. */
  public List<String> explain(int sample, int epoch) {
    checkSample(sample);
    List<String> lines = new ArrayList<>();
    try (Slot slot = newSlot()) {
      slot.draw().place(epoch, sample, 0);
      slot.draw().explainTo(lines::add);
      for (int f = 0; f < fields.size(); f++) {
        int bytes = fields.get(f).storedBytes();
        slot.place(f, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()), 0);
      }
      encode(sample(sample), slot);
    } catch (BadSampleException e) {
      throw e.at(sample);
    }
    return lines;
  }

  private B load(BatchTask<B> task) {
    Slot known = idle.pollFirst();
    Slot slot = known == null ? newSlot() : known;
    try {
      task.run(slot);
    } finally {
      idle.addFirst(slot);
    }
    return task.take();
  }

  BatchTask<B> task(int index, Pass pass) {
    if (index < 0 || index >= length()) {
      throw new IndexOutOfBoundsException(
          "batch: %d (expected: 0 to %d)".formatted(index, length() - 1));
    }
    int from = index * settings.batchSize();
    int size = Math.min(settings.batchSize(), samplesInPass - from);
    return new SampleTask<>(this, memory, pass, from, size);
  }

  Slot newSlot() {
    Slot slot = new Slot(fields.size());
    slot.draw().follow(settings.augmentation(), settings.seed());
    if (decoded != null) {
      decoded.attach(slot, fields);
    }
    return slot;
  }

  void encode(R sample, Slot slot) {
    encoding.encode(sample, slot);
    if (fields.size() > schema.tensors().size()) {
      slot.row(fields.size() - 1).putFloat(0, 1);
    }
    if (decoded != null) {
      slot.keep();
    }
  }

  B batch(List<R> samples, List<Tensor> tensors, Runnable release) {
    return encoding.batch(samples, tensors, release);
  }

  /** Whether a field's stored forms may lie in the decode-once file, not in the batch's memory. */
  boolean keepsStoredForm(int field) {
    return decoded != null && decoded.keepsStoredForm(field) && !fields.get(field).storedAsTensor();
  }

  /**
   * Reads the sample with this index.
   *
   * @throws LoadException if the list has none, or cannot give it
   */
  R sample(int index) {
    @Nullable R sample;
    try {
      sample = settings.samples().get(index);
    } catch (RuntimeException e) {
      if (LoadFailure.isInterrupt(e)) {
        throw LoadFailure.interrupted("sample " + index, e);
      }
      throw new LoadException(
          "sample %d: the list of samples threw %s".formatted(index, Printable.of(e)), e);
    }
    if (sample == null) {
      throw new LoadException(
          "samples: number %d is null (expected: a record)".formatted(index), null);
    }
    return sample;
  }

  /** The class whose code encodes, as a stack shows it. */
  String encoder() {
    return encoding.encoder();
  }

  int samplesInPass() {
    return samplesInPass;
  }

  List<Field> fields() {
    return fields;
  }

  BatchMemory memory() {
    return memory;
  }

  /** Mixes the rows of a batch that hold samples, in place. */
  void mix(ByteBuffer[] tensors, int[] rows, int epoch, int first) {
    long key = SplitMix64.hash(SplitMix64.hash(settings.seed()) ^ epoch);
    settings.mixing().mix(fields, tensors, rows, SplitMix64.hash(key ^ first));
  }

  boolean isMixed() {
    return !settings.mixing().isNone();
  }

  boolean isCached() {
    return decoded != null;
  }

  BadSamplePolicy badSamples() {
    return settings.badSamples();
  }

  /** The samples of this epoch. */
  public synchronized Pass pass() {
    return pass;
  }

  /** The order of the epoch after the present one. */
  public synchronized void nextEpoch() {
    resume(pass.epoch() + 1);
  }

  /** The order of this epoch, counted from 0. */
  public synchronized void resume(int epoch) {
    pass = pass(epoch);
    refreshCache();
  }

  /** In words: how many samples and batches there are, and what is done to each sample. */
  public String describe() {
    return "%s: %,d samples a pass in %,d batches of %d; %s"
        .formatted(
            schema.name(),
            samplesInPass,
            length(),
            settings.batchSize(),
            augmentation().map(Augmentation::description).orElse("no augmentation"));
  }

  /** What is done to samples. */
  public Optional<Augmentation> augmentation() {
    return settings.mixing().isNone()
        ? Optional.ofNullable(settings.augmentation())
        : Optional.of(new Mixed(settings.augmentation(), settings.mixing()));
  }

  /** Takes over what was kept in the cache meanwhile. */
  void refreshCache() {
    if (decoded != null) {
      decoded.refresh();
    }
  }

  private Pass pass(int epoch) {
    int now = settings.samples().size();
    if (now != size) {
      throw new IllegalStateException(
          "samples: %d in epoch %d (expected: %d, as when the sequence was built); the list must not grow or shrink meanwhile: build another sequence from it"
              .formatted(now, epoch, size));
    }
    Order next = settings.sampler().order(size, epoch);
    if (next.length() != samplesInPass) {
      throw new IllegalArgumentException(
          "sampler: %d samples in epoch %d (expected: %d, as its length says)"
              .formatted(next.length(), epoch, samplesInPass));
    }
    checkIndices(next, epoch);
    return Pass.of(epoch, next, size);
  }

  private void checkIndices(Order order, int epoch) {
    if (order.isPermutation() && order.length() <= size) {
      return;
    }
    for (int place = 0; place < order.length(); place++) {
      int sample = order.sample(place);
      if (sample < 0 || sample >= size) {
        throw new IllegalArgumentException(
            "sampler: sample %d in epoch %d (expected: 0 to %d)"
                .formatted(sample, epoch, size - 1));
      }
    }
  }

  @Override
  public void close() {
    for (Slot slot = idle.pollFirst(); slot != null; slot = idle.pollFirst()) {
      slot.close();
    }
    memory.trim();
    synchronized (this) {
      if (decoded == null || closed) {
        return;
      }
      closed = true;
    }
    decoded.close();
  }
}
