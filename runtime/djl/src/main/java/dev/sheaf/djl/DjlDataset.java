package dev.sheaf.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.translate.Batchifier;
import ai.djl.util.Progress;
import dev.sheaf.Sequence;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.LoaderBuilder;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as a data set of DJL, for {@code EasyTrain.fit} and loops of your own.
 *
 * <pre>{@code
 * try (DjlDataset dataset = DjlDataset.builder(train).workers(2).build()) {
 *   EasyTrain.fit(trainer, 10, dataset, null);
 * }
 * }</pre>
 *
 * <p>Each {@code getData} is one pass over the sequence; its {@code onEpochEnd} is called once a
 * pass. Nothing is copied: closing DJL's batch gives the memory back. The labels are the targets;
 * DJL has no place for sample weights, so a sequence that has them is refused.
 *
 * <p>Not thread-safe: one pass at a time.
 */
public final class DjlDataset implements Dataset, AutoCloseable {
  private final Sequence<?> sequence;
  private final Loader<?> loader;
  private @Nullable BatchStream<?> stream;
  private dev.sheaf.@Nullable Batch waiting;

  private DjlDataset(Sequence<?> sequence, Loader<?> loader) {
    this.sequence = sequence;
    this.loader = loader;
  }

  /**
   * The batches of a sequence, loaded with the defaults. The sequence stays the caller's to close.
   */
  public static DjlDataset of(Sequence<?> sequence) {
    return builder(sequence).build();
  }

  /** Settings for how the batches of a sequence are loaded. It stays the caller's to close. */
  public static Builder builder(Sequence<?> sequence) {
    return new Builder(sequence);
  }

  @Override
  public void prepare(@Nullable Progress progress) {}

  /**
   * One pass over the sequence, to be gone through once. A pass before that was left in its middle
   * is ended first.
   */
  @Override
  public Iterable<Batch> getData(NDManager manager) {
    BatchStream<?> batches = stream;
    if (batches == null) {
      batches = loader.open();
      stream = batches;
    } else if (batches.position() > 0) {
      dropWaiting();
      batches.endPass();
    }
    Pass pass = new Pass(batches, manager);
    return () -> pass;
  }

  private void dropWaiting() {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }

  /** Joins the workers. The sequence stays open. */
  @Override
  public void close() {
    dropWaiting();
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  private final class Pass implements Iterator<Batch> {
    private final BatchStream<?> batches;
    private final NDManager manager;
    private boolean ended;

    Pass(BatchStream<?> batches, NDManager manager) {
      this.batches = batches;
      this.manager = manager;
    }

    @Override
    public boolean hasNext() {
      while (waiting == null && !ended) {
        if (!batches.hasNext()) {
          ended = true;
          batches.endPass();
        } else {
          waiting = batches.next();
          if (waiting.size() == 0) { // all its samples were bad, and are skipped
            dropWaiting();
          }
        }
      }
      return waiting != null;
    }

    @Override
    public Batch next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the pass has ended");
      }
      dev.sheaf.Batch batch = Objects.requireNonNull(waiting);
      if (batch.weights().isPresent()) {
        throw new IllegalArgumentException(
            "the batches have sample weights, and DJL's have no place for them; train with Fit and a DjlLearner");
      }
      View view = new View(manager.newSubManager(), batch, batches.position(), sequence.length());
      waiting = null;
      return view;
    }
  }

  /** A batch whose tensors are views of ours. */
  private static final class View extends Batch {
    private final dev.sheaf.Batch batch;
    private boolean closed;

    View(NDManager memory, dev.sheaf.Batch batch, long progress, long total) {
      super(
          memory,
          inputs(batch, memory),
          targets(batch, memory),
          batch.size(),
          Batchifier.STACK,
          Batchifier.STACK,
          progress,
          total);
      this.batch = batch;
    }

    private static NDList inputs(dev.sheaf.Batch batch, NDManager memory) {
      return BatchViews.of(batch.inputs(), memory);
    }

    private static NDList targets(dev.sheaf.Batch batch, NDManager memory) {
      return BatchViews.of(batch.targets(), memory);
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        super.close();
        batch.close();
      }
    }
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private final Sequence<?> sequence;
    private final LoaderBuilder<?> loader;

    private Builder(Sequence<?> sequence) {
      this.sequence = sequence;
      loader = Loader.of(sequence);
    }

    /** Threads that load ahead, 1 by default; 0 loads on the thread that asks. */
    public Builder workers(int workers) {
      loader.workers(workers);
      return this;
    }

    /** Batches that are being loaded or ready, at most; 10 by default. */
    public Builder maxQueueSize(int maxQueueSize) {
      loader.maxQueueSize(maxQueueSize);
      return this;
    }

    public DjlDataset build() {
      return new DjlDataset(sequence, loader.build());
    }
  }
}
