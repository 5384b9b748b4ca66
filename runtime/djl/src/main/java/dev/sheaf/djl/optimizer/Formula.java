package dev.sheaf.djl.optimizer;

/**
 * Whose formula and defaults an optimizer follows. Keras and PyTorch mean different things by the
 * same names: each optimizer says what differs.
 */
public enum Formula {
  /** As {@code keras.optimizers} of Keras 3 computes, with its defaults. */
  KERAS,

  /** As {@code torch.optim} of PyTorch 2 computes, with its defaults. */
  PYTORCH
}
