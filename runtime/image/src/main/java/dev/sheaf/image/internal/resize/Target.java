package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Aspect;
import dev.sheaf.annotation.Layout;
import dev.sheaf.annotation.Resize;

/** What a picture is made into: the elements of {@code @ImagePath} up to the stored form. */
public record Target(
    int height,
    int width,
    int channels,
    Layout layout,
    Resize resize,
    boolean antialias,
    Aspect fit,
    boolean exif,
    long pixelLimit) {

  public int bytes() {
    return Math.multiplyExact(Math.multiplyExact(height, width), channels);
  }

  public boolean planes() {
    return layout == Layout.CHANNELS_FIRST;
  }

  /** Bytes from one row to the next, in a plane or with all channels. */
  public int rowBytes() {
    return planes() ? width : width * channels;
  }
}
