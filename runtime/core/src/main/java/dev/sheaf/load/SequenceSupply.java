package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/** A sequence written by hand: a whole batch is one task. */
record SequenceSupply<B extends Batch>(Sequence<B> sequence) implements Supply<B> {
  @Override
  public int length() {
    return sequence.length();
  }

  @Override
  public Job<B> job(int index) {
    return new WholeBatch<>(sequence, index);
  }

  @Override
  public void passEnded() {
    sequence.onEpochEnd();
  }

  private static final class WholeBatch<B extends Batch> extends Job<B> {
    private final Sequence<B> sequence;
    private final int index;
    private final Stage loading = new Stage(this, 1, this::load);
    private volatile @Nullable B batch;

    WholeBatch(Sequence<B> sequence, int index) {
      this.sequence = sequence;
      this.index = index;
    }

    private void load(int task, Slot slot) {
      B loaded;
      try {
        loaded = sequence.batch(index);
      } catch (BadSampleException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new LoadException(describe(task) + " failed: " + Printable.of(e), e);
      }
      if (loaded == null) {
        throw new LoadException(
            describe(task) + " is null. Return a batch for every index below length().", null);
      }
      batch = loaded;
    }

    @Override
    Stage loading() {
      return loading;
    }

    @Override
    B batch() {
      B loaded = batch;
      if (loaded == null) {
        throw new IllegalStateException(describe(0) + " is not loaded");
      }
      return loaded;
    }

    @Override
    void drop() {
      B loaded = batch;
      if (loaded != null) {
        loaded.close();
      }
    }

    @Override
    String describe(int task) {
      return sequence.getClass().getSimpleName() + ".batch(" + index + ")";
    }
  }
}
