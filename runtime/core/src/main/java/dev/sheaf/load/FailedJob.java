package dev.sheaf.load;

import dev.sheaf.Batch;

/** A batch whose loading could not even begin; its one task fails. */
final class FailedJob<B extends Batch> extends Job<B> {
  private final Stage loading;

  FailedJob(Throwable cause) {
    loading = new Stage(this, 1, (task, slot) -> {});
    fail(0, cause);
  }

  @Override
  Stage loading() {
    return loading;
  }

  @Override
  B batch() {
    throw new IllegalStateException("a failed job has no batch");
  }

  @Override
  void drop() {}

  @Override
  String describe(int task) {
    return "a batch";
  }
}
