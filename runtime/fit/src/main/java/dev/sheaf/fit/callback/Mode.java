package dev.sheaf.fit.callback;

/** Which values of a monitored metric are the better ones. */
public enum Mode {
  /**
   * As the metric's name says: less for losses and errors, more for accuracy, AUC, precision,
   * recall, F1 and the like; a name that says neither is refused.
   */
  AUTO,
  /** Less is better. */
  MIN,
  /** More is better. */
  MAX
}
