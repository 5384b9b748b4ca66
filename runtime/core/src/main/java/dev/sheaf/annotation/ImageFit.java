package dev.sheaf.annotation;

/** What happens to a picture whose sides have another ratio than the tensor's. */
public enum ImageFit {
  /** It is stretched: what Pillow's {@code resize((width, height))} does. */
  STRETCH,
  /**
   * The largest part from the middle with the right ratio is kept: Pillow's {@code ImageOps.fit}.
   */
  CROP,
  /** All of it is kept, in the middle, with black at the sides: Pillow's {@code ImageOps.pad}. */
  PAD
}
