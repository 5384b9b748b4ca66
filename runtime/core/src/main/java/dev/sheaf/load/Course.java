package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.order.SampleOrder;
import org.jspecify.annotations.Nullable;

/** Which batch comes at which position of the pass: as the sequence has them, or shuffled. */
final class Course<B extends Batch> {
  private final Supply<B> supply;
  private final @Nullable Long seed;
  private int pass;
  private int length;
  private int @Nullable [] order;

  Course(Supply<B> supply, @Nullable Long seed, int firstPass) {
    this.supply = supply;
    this.seed = seed;
    pass = firstPass;
    begin();
  }

  private void begin() {
    length = supply.length();
    order =
        seed == null || supply.isEndless()
            ? null
            : SampleOrder.shuffled(seed).indices(length, pass);
  }

  int length() {
    return length;
  }

  Job<B> job(int position) {
    return supply.job(order == null ? position : order[position]);
  }

  /** The next pass; nothing is being loaded. */
  void endPass() {
    supply.passEnded();
    pass++;
    begin();
  }
}
