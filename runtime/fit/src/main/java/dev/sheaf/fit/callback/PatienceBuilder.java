package dev.sheaf.fit.callback;

import dev.sheaf.fit.internal.Argument;

/**
 * The settings of a callback that waits for a metric to become better, with Keras's names and
 * defaults.
 *
 * @param <B> the builder itself
 */
abstract class PatienceBuilder<B extends PatienceBuilder<B>> extends MonitorBuilder<B> {
  double minDelta;
  int patience;

  PatienceBuilder(double minDelta, int patience) {
    this.minDelta = minDelta;
    this.patience = patience;
  }

  /**
   * A smaller change does not count as an improvement; by default 0 for {@link EarlyStopping} and
   * 1e-4 for {@link ReduceLROnPlateau}.
   */
  public B minDelta(double minDelta) {
    this.minDelta = Argument.finite("minDelta", minDelta);
    return self();
  }

  /**
   * Epochs without an improvement after which the callback acts; by default 0 for {@link
   * EarlyStopping} and 10 for {@link ReduceLROnPlateau}.
   */
  public B patience(int patience) {
    this.patience = Argument.notNegative("patience", patience);
    return self();
  }
}
