package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;

/** What a picture is made into: the elements of {@code @ImagePath} up to the stored form. */
public record Target(
    int height,
    int width,
    int channels,
    Layout layout,
    Interpolation resize,
    boolean antialias,
    ImageFit fit,
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
