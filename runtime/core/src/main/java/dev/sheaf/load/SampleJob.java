package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.Tensor;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One batch of a sample sequence: each sample is a task. Loading encodes it; finishing turns what
 * was stored into tensors.
 */
final class SampleJob<R, B extends SampleBatch<R>> extends Job<B> {
  private final SampleSequence<R, B> sequence;
  private final List<Field> fields;
  private final BatchMemory memory;
  private final int[] order;
  private final int from;
  private final int size;
  private final @Nullable ByteBuffer[] stored;
  private final @Nullable ByteBuffer[] tensors;
  private final StoredForms forms;
  private final Stage loading;
  private final BadRows bad;

  /** The samples {@code order[from]} to {@code order[from + size - 1]}. */
  SampleJob(SampleSequence<R, B> sequence, int[] order, int from, int size) {
    this.sequence = sequence;
    this.order = order;
    this.from = from;
    this.size = size;
    fields = sequence.fields();
    memory = sequence.memory();
    bad = new BadRows(sequence.badSamples().action, size);
    forms = new StoredForms(fields, size);
    stored = new ByteBuffer[fields.size()];
    tensors = new ByteBuffer[fields.size()];
    for (int f = 0; f < stored.length; f++) {
      stored[f] = memory.stored(f).take();
      if (fields.get(f).storedAsTensor()) {
        tensors[f] = stored[f];
      }
    }
    loading = new Stage(this, size, this::load);
  }

  @Override
  Stage loading() {
    return loading;
  }

  private void load(int k, Slot slot) {
    for (int f = 0; f < stored.length; f++) {
      slot.place(f, stored[f], k * fields.get(f).storedBytes());
    }
    int sample = order[from + k];
    try {
      forms.begin(slot, stored, k);
      sequence.encodeAt(sample, slot);
      forms.end(slot, stored, k);
    } catch (BadSampleException e) {
      bad.add(k, e.at(sample));
    } catch (RuntimeException e) {
      bad.add(k, unexpected(sample, fields.get(slot.current()), e));
    }
  }

  private BadSampleException unexpected(int sample, Field field, RuntimeException cause) {
    R of = sequence.sample(sample);
    Optional<String> accessor = accessor(of.getClass().getName(), cause);
    String thrower =
        accessor
            .map(name -> of.getClass().getSimpleName() + "." + name + "()")
            .orElse(field.getClass().getSimpleName());
    return new BadSampleException(
            accessor.orElse(field.name()),
            Printable.of(of),
            thrower + " threw " + Printable.of(cause),
            "Mend the sample, or the code that the cause's stack shows.",
            cause)
        .at(sample);
  }

  /** The record's method that the encoding of a sample had called, if it was one that threw. */
  private Optional<String> accessor(String record, RuntimeException cause) {
    StackTraceElement[] stack = cause.getStackTrace();
    for (int frame = 1; frame < stack.length; frame++) {
      if (stack[frame].getClassName().equals(sequence.getClass().getName())) {
        return stack[frame - 1].getClassName().equals(record)
            ? Optional.of(stack[frame - 1].getMethodName())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  void loaded() {
    bad.settle();
    for (int f = 0; f < stored.length; f++) {
      if (fields.get(f).storedAsTensor()) {
        bad.apply(tensors[f], fields.get(f).storedBytes());
      }
    }
  }

  @Override
  boolean needsFinishing() {
    for (Field field : fields) {
      if (!field.storedAsTensor()) {
        return true;
      }
    }
    return false;
  }

  @Override
  Stage finishing() {
    for (int f = 0; f < tensors.length; f++) {
      if (tensors[f] == null) {
        tensors[f] = memory.tensors(f).take();
      }
    }
    return new Stage(this, size, this::finish);
  }

  private void finish(int k, Slot slot) {
    int row = bad.row(k);
    if (row == BadRows.NONE) {
      return;
    }
    for (int f = 0; f < tensors.length; f++) {
      Field field = fields.get(f);
      if (field.storedAsTensor()) {
        continue;
      }
      int bytes = (int) field.spec().bytes();
      if (bad.isBad(k)) {
        slot.place(f, tensors[f], row * bytes);
        slot.row(f).clear(bytes);
      } else {
        field.finish(
            forms.buffer(f, k, stored[f]),
            forms.offset(f, k),
            tensors[f],
            row * bytes,
            slot.workspace());
      }
    }
  }

  @Override
  void finished() {
    for (int f = 0; f < stored.length; f++) {
      if (stored[f] != tensors[f]) {
        memory.stored(f).give(stored[f]);
        stored[f] = null;
      }
    }
  }

  @Override
  B batch() {
    List<R> samples = new ArrayList<>(bad.kept());
    for (int k = 0; k < size; k++) {
      if (bad.row(k) != BadRows.NONE) {
        samples.add(sequence.sample(order[from + k]));
      }
    }
    List<Tensor> views = new ArrayList<>(tensors.length);
    for (int f = 0; f < tensors.length; f++) {
      Field field = fields.get(f);
      int bytes = (int) field.spec().bytes() * bad.kept();
      views.add(
          new Tensor(
              field.name(),
              field.spec().dtype(),
              field.spec().shape().batched(bad.kept()),
              tensors[f].slice(0, bytes)));
    }
    return sequence.batchOf(
        new BatchBuffers<>(
            Collections.unmodifiableList(samples), views, bad.failures(), this::drop));
  }

  @Override
  void drop() {
    for (int f = 0; f < tensors.length; f++) {
      if (tensors[f] != null) {
        memory.tensors(f).give(tensors[f]);
      }
      if (stored[f] != null && stored[f] != tensors[f]) {
        memory.stored(f).give(stored[f]);
      }
    }
    released();
  }

  @Override
  String describe(int k) {
    int sample = order[from + k];
    return "sample %d (%s)".formatted(sample, Printable.of(sequence.sample(sample)));
  }
}
