package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/** Loads each batch on the thread that asks for it. */
final class DirectStream<B extends Batch> extends JobStream<B> {
  private final Slot slot;
  private @Nullable Job<B> ahead;

  DirectStream(Loader<B> loader, Supply<B> supply) {
    super(loader, supply);
    slot = supply.slot();
  }

  @Override
  Job<B> first() {
    Job<B> job = ahead;
    if (job == null) {
      long began = System.nanoTime();
      job = course.job(position);
      job.run(slot);
      waited += System.nanoTime() - began;
      ahead = job;
    }
    return job;
  }

  @Override
  void removeFirst() {
    ahead = null;
  }

  @Override
  public void endPass() {
    if (!supply.isEndless()) {
      course.endPass();
    }
    position = 0;
  }

  @Override
  public void prefetch() {}

  @Override
  public void expect(long batches) {}

  @Override
  public void rewind() {
    supply.rewound();
    position = 0;
  }

  @Override
  public int workers() {
    return 0;
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.drop();
      ahead = null;
    }
    slot.close();
    supply.closed();
  }
}
