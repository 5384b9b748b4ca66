package dev.sheaf.load.internal;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import dev.sheaf.Sequence;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/** A sequence written by hand: a whole batch is one task. */
public record SequenceSource<B extends Batch>(Sequence<B> sequence) implements BatchSource<B> {
  @Override
  public int length() {
    return sequence.length();
  }

  @Override
  public BatchTask<B> task(int index) {
    return new WholeBatch<>(sequence, index);
  }

  @Override
  public void passEnded() {
    sequence.onEpochEnd();
  }

  private static final class WholeBatch<B extends Batch> extends BatchTask<B> {
    private final Sequence<B> sequence;
    private final int index;
    private final Stage loading = new Stage(this, Part.ENCODING, 1, this::load);
    private volatile @Nullable B batch;

    WholeBatch(Sequence<B> sequence, int index) {
      this.sequence = sequence;
      this.index = index;
    }

    private void load(int item, Slot slot) throws Throwable {
      B loaded;
      try {
        loaded = sequence.batch(index);
      } catch (BadSampleException e) {
        throw e;
      } catch (RuntimeException e) {
        if (LoadFailure.isInterrupt(e)) {
          throw LoadFailure.interrupted(describe(item), e);
        }
        throw new LoadException(describe(item) + " failed: " + Printable.of(e), e);
      } catch (Throwable e) {
        if (LoadFailure.isInterrupt(e)) {
          throw LoadFailure.interrupted(describe(item), e);
        }
        throw LoadFailure.at(describe(item), e);
      }
      if (loaded == null) {
        throw new LoadException(
            describe(item) + " is null. Return a batch for every index below length().", null);
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
    public void drop() {
      B loaded = batch;
      if (loaded != null) {
        loaded.close();
      }
    }

    @Override
    String describe(int item) {
      return sequence.getClass().getSimpleName() + ".batch(" + index + ")";
    }
  }
}
