package dev.sheaf.load.internal;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.internal.Printable;
import dev.sheaf.order.Order;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One batch of samples: each sample is an item. Loading encodes it; finishing turns what was stored
 * into tensors.
 */
final class SampleTask<R, B extends Batch> extends BatchTask<B> {
  private final SampleBatches<R, B> batches;
  private final List<Field> fields;
  private final BatchMemory memory;
  private final Pass pass;
  private final Order order;
  private final int from;
  private final int size;
  private final @Nullable R[] samples;
  private final @Nullable ByteBuffer[] stored;
  private final @Nullable ByteBuffer[] tensors;
  private final BadRows bad;

  // Where the stored form of each sample is, for the fields that are cached: field, then item.
  private final @Nullable ByteBuffer[] @Nullable [] forms;
  private final int[][] formOffsets;

  /** The samples {@code from} to {@code from + size - 1} of a pass. */
  @SuppressWarnings("unchecked") // an array of a type parameter
  SampleTask(SampleBatches<R, B> batches, BatchMemory memory, Pass pass, int from, int size) {
    this.batches = batches;
    this.pass = pass;
    order = pass.order();
    this.from = from;
    this.size = size;
    fields = batches.fields();
    this.memory = memory;
    samples = (R[]) new Object[size];
    bad = new BadRows(batches.badSamples().action(), size);
    stored = new ByteBuffer[fields.size()];
    tensors = new ByteBuffer[fields.size()];
    forms = new ByteBuffer[fields.size()][];
    formOffsets = new int[fields.size()][];
    for (int f = 0; f < forms.length; f++) {
      if (batches.keepsStoredForm(f)) {
        forms[f] = new ByteBuffer[size];
        formOffsets[f] = new int[size];
      }
    }
  }

  @Override
  Stage loading() {
    for (int f = 0; f < stored.length; f++) {
      stored[f] = memory.stored(f).take();
      if (fields.get(f).storedAsTensor()) {
        tensors[f] = stored[f];
      }
    }
    return new Stage(this, Part.ENCODING, size, this::load);
  }

  private void load(int k, Slot slot) throws Throwable {
    for (int f = 0; f < stored.length; f++) {
      slot.place(f, stored[f], k * fields.get(f).storedBytes());
    }
    int index = order.sample(from + k);
    // Whatever the policy is, a list that cannot be read is no bad sample.
    R sample = batches.sample(index);
    samples[k] = sample;
    slot.draw().place(pass.epoch(from + k), index, pass.repeat(from + k));
    try {
      batches.encode(sample, slot);
      for (int f = 0; f < forms.length; f++) {
        if (forms[f] != null) {
          forms[f][k] = slot.row(f).form();
          formOffsets[f][k] = slot.row(f).formOffset();
        }
      }
    } catch (Throwable e) { // generated code throws what its encoders throw
      slot.workspace().clock().enter(Part.ENCODING); // wherever it failed
      failed(k, index, sample, fields.get(slot.current()), e);
    }
  }

  /** Notes a sample as bad, or throws what fails whatever the policy is. */
  private void failed(int k, int index, R sample, Field field, Throwable e) throws Throwable {
    if (LoadFailure.isInterrupt(e)) {
      throw LoadFailure.interrupted(describe(k), e);
    }
    if (e instanceof BadSampleException known) {
      bad.add(k, known.at(index));
    } else if (e instanceof RuntimeException unknown) {
      bad.add(k, unexpected(index, sample, field, unknown));
    } else {
      throw LoadFailure.at(describe(k, field), e);
    }
  }

  private BadSampleException unexpected(int index, R of, Field field, RuntimeException cause) {
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
        .at(index);
  }

  /** The record's method that the encoding of a sample had called, if it was one that threw. */
  private Optional<String> accessor(String record, RuntimeException cause) {
    StackTraceElement[] stack = cause.getStackTrace();
    for (int frame = 1; frame < stack.length; frame++) {
      if (stack[frame].getClassName().equals(batches.encoder())) {
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
    if (!needsFinishing()) {
      mix();
    }
  }

  private void mix() {
    if (batches.isMixed() && !hasFailed()) {
      batches.mix(tensors, bad.goodRows(), pass.epoch(from), from);
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
    return new Stage(this, Part.FINISHING, size, this::finish);
  }

  private void finish(int k, Slot slot) throws Throwable {
    int row = bad.row(k);
    if (row == BadRows.NONE) {
      return;
    }
    slot.draw().place(pass.epoch(from + k), order.sample(from + k), pass.repeat(from + k));
    for (int f = 0; f < tensors.length; f++) {
      Field field = fields.get(f);
      if (field.storedAsTensor()) {
        continue;
      }
      int bytes = (int) field.spec().bytes();
      slot.place(f, tensors[f], row * bytes);
      if (bad.isBad(k)) {
        slot.row(f).clear(bytes);
      } else {
        boolean known = forms[f] != null;
        ByteBuffer form = known ? forms[f][k] : stored[f];
        int at = known ? formOffsets[f][k] : k * field.storedBytes();
        finish(k, field, form, at, slot.row(f));
      }
    }
  }

  private void finish(int k, Field field, ByteBuffer from, int fromOffset, Row row)
      throws Throwable {
    try {
      field.finish(from, fromOffset, row);
    } catch (Throwable e) {
      throw LoadFailure.at(describe(k, field), e);
    }
  }

  @Override
  void finished() {
    mix();
    for (int f = 0; f < stored.length; f++) {
      if (stored[f] != tensors[f]) {
        memory.stored(f).give(stored[f]);
        stored[f] = null;
      }
    }
  }

  @Override
  B batch() {
    List<R> kept = new ArrayList<>(bad.kept());
    for (int k = 0; k < size; k++) {
      if (bad.row(k) != BadRows.NONE) {
        kept.add(Objects.requireNonNull(samples[k]));
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
    Runnable release = memory.open().opened(this::drop);
    return batches.batch(Collections.unmodifiableList(kept), views, release);
  }

  /** The samples of this batch that could not be encoded. */
  List<BadSampleException> failures() {
    return bad.failures();
  }

  @Override
  public void drop() {
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
    R sample = samples[k];
    String which = "sample " + order.sample(from + k);
    return sample == null ? which : "%s (%s)".formatted(which, Printable.of(sample));
  }

  private String describe(int k, Field field) {
    return "%s, field '%s'".formatted(describe(k), field.name());
  }
}
