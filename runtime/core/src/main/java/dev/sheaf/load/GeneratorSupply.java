package dev.sheaf.load;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.Slot;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator of batches, pulled by one thread at a time. It has no passes: it just runs on. */
record GeneratorSupply<B extends Batch>(Iterator<? extends B> generator) implements Supply<B> {
  @Override
  public int length() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Job<B> job(int index) {
    return new Pull<>(generator);
  }

  @Override
  public void passEnded() {}

  @Override
  public boolean isEndless() {
    return true;
  }

  @Override
  public int mostWorkers() {
    return 1;
  }

  private static final class Pull<B extends Batch> extends Job<B> {
    private final Iterator<? extends B> generator;
    private final Stage loading = new Stage(this, 1, this::load);
    private volatile @Nullable B batch;

    Pull(Iterator<? extends B> generator) {
      this.generator = generator;
    }

    private void load(int task, Slot slot) {
      try {
        if (generator.hasNext()) {
          B pulled = generator.next();
          if (pulled == null) {
            throw new LoadException("the generator gave null instead of a batch", null);
          }
          batch = pulled;
        }
      } catch (LoadException | BadSampleException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new LoadException("the generator failed: " + Printable.of(e), e);
      }
    }

    @Override
    Stage loading() {
      return loading;
    }

    @Override
    B batch() {
      B pulled = batch;
      if (pulled == null) {
        throw new NoSuchElementException("the generator has ended");
      }
      return pulled;
    }

    @Override
    boolean isExhausted() {
      return batch == null && !hasFailed();
    }

    @Override
    void drop() {
      B pulled = batch;
      if (pulled != null) {
        pulled.close();
      }
    }

    @Override
    String describe(int task) {
      return "a batch of the generator";
    }
  }
}
