package dev.sheaf.load;

import dev.sheaf.Batch;
import org.jspecify.annotations.Nullable;

/** A batch in the ring and where it is; guarded by the ring's lock. */
final class Pending<B extends Batch> {
  final Job<B> job;

  /** The tasks to do now; null between the stages and at the end. */
  @Nullable Stage stage;

  boolean loaded;
  boolean ready;

  /** Whether it has the memory of finished tensors. */
  boolean counted;

  Pending(Job<B> job) {
    this.job = job;
    stage = job.loading();
  }
}
