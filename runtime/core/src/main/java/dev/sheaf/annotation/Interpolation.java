package dev.sheaf.annotation;

/** How a picture of another size is made, in the words of Keras and Pillow. */
public enum Interpolation {
  /** The nearest pixel. */
  NEAREST,
  /** A triangle over two pixels each way, wider when shrinking. */
  BILINEAR,
  /** A cubic with a = -0.5 over four pixels each way, wider when shrinking. */
  BICUBIC,
  /** The mean over the area; Pillow calls it BOX. */
  AREA
}
