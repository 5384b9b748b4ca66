package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.Schema;
import dev.sheaf.Sequence;
import dev.sheaf.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first batches of a sequence over and over, loaded once: an epoch of them takes what an epoch
 * would take if data were free, measured and not reckoned as {@link LoadTimes} does. SPDL's cached
 * loader. Not for training in earnest; give it a learner that may be thrown away.
 *
 * <pre>{@code
 * try (RepeatedBatches free = RepeatedBatches.of(train, 8)) {
 *   Fit.of(learner, free).run();
 * }
 * }</pre>
 *
 * <p>It is as long as the sequence, and its batches are as large as the first ones. Safe to use
 * from any number of threads.
 */
public final class RepeatedBatches implements Sequence<Batch> {
  private final Sequence<?> sequence;
  private final List<Batch> held;

  private RepeatedBatches(Sequence<?> sequence, List<Batch> held) {
    this.sequence = sequence;
    this.held = held;
  }

  /**
   * Loads the first batches, on the calling thread, and keeps them open until this is closed. The
   * sequence stays open.
   *
   * @param batches how many, or all if the sequence has fewer
   * @throws Exception if one cannot be loaded
   */
  public static RepeatedBatches of(Sequence<?> sequence, int batches) throws Exception {
    if (batches < 1) {
      throw new IllegalArgumentException("batches: %d (expected: > 0)".formatted(batches));
    }
    List<Batch> held = new ArrayList<>();
    try {
      for (int index = 0; index < Math.min(batches, sequence.length()); index++) {
        held.add(sequence.batch(index));
      }
    } catch (Exception e) {
      held.forEach(Batch::close);
      throw e;
    }
    return new RepeatedBatches(sequence, List.copyOf(held));
  }

  @Override
  public int length() {
    return sequence.length();
  }

  @Override
  public Batch batch(int index) {
    return new Kept(held.get(index % held.size()));
  }

  @Override
  public Optional<Schema> schema() {
    return sequence.schema();
  }

  /** Closes the batches. */
  @Override
  public void close() {
    held.forEach(Batch::close);
  }

  /** A batch that whoever receives it cannot close. */
  private record Kept(Batch batch) implements Batch {
    @Override
    public int size() {
      return batch.size();
    }

    @Override
    public List<Tensor> inputs() {
      return batch.inputs();
    }

    @Override
    public List<Tensor> targets() {
      return batch.targets();
    }

    @Override
    public Optional<Tensor> weights() {
      return batch.weights();
    }

    @Override
    public List<?> samples() {
      return batch.samples();
    }
  }
}
