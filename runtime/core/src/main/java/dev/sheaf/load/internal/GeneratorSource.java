package dev.sheaf.load.internal;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Slot;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator of batches, pulled by one thread at a time. It has no passes: it just runs on. */
public record GeneratorSource<B extends Batch>(Iterator<? extends B> generator)
    implements BatchSource<B> {
  @Override
  public int length() {
    return Integer.MAX_VALUE;
  }

  @Override
  public BatchTask<B> task(int index) {
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

  private static final class Pull<B extends Batch> extends BatchTask<B> {
    private final Iterator<? extends B> generator;
    private final Stage loading = new Stage(this, Part.ENCODING, 1, this::load);
    private volatile @Nullable B batch;

    Pull(Iterator<? extends B> generator) {
      this.generator = generator;
    }

    private void load(int item, Slot slot) throws Throwable {
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
        if (LoadFailure.isInterrupt(e)) {
          throw LoadFailure.interrupted(describe(item), e);
        }
        throw new LoadException("the generator failed: " + Printable.of(e), e);
      } catch (Throwable e) {
        if (LoadFailure.isInterrupt(e)) {
          throw LoadFailure.interrupted(describe(item), e);
        }
        throw LoadFailure.at(describe(item), e);
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
    public boolean isExhausted() {
      return batch == null && !hasFailed();
    }

    @Override
    public void drop() {
      B pulled = batch;
      if (pulled != null) {
        pulled.close();
      }
    }

    @Override
    String describe(int item) {
      return "a batch of the generator";
    }
  }
}
