package dev.sheaf.fit.callback;

/**
 * The settings of a callback that watches a metric, with Keras's names and defaults.
 *
 * @param <B> the builder itself
 */
abstract class MonitorBuilder<B extends MonitorBuilder<B>> {
  String monitor = "val_loss";
  Mode mode = Mode.AUTO;
  int verbose;

  MonitorBuilder() {}

  abstract B self();

  /** The metric to watch; {@code val_loss} by default. */
  public B monitor(String monitor) {
    this.monitor = monitor;
    return self();
  }

  /** Whether more or less is better; by default the metric's name says it. */
  public B mode(Mode mode) {
    this.mode = mode;
    return self();
  }

  /** 1 says what the callback does and why; 0 by default. */
  public B verbose(int verbose) {
    this.verbose = verbose;
    return self();
  }
}
