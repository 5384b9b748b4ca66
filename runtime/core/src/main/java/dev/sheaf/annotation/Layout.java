package dev.sheaf.annotation;

/** The order of a picture's dimensions in memory. */
public enum Layout {
  /** {@code [channels, height, width]}: PyTorch's. */
  CHANNELS_FIRST,
  /** {@code [height, width, channels]}: Keras's. */
  CHANNELS_LAST
}
