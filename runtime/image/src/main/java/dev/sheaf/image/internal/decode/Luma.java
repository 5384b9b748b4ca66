package dev.sheaf.image.internal.decode;

import java.nio.ByteBuffer;

/** Grey from RGB: ITU-R BT.601 in 16-bit fixed point, rounded, as Pillow's {@code convert("L")}. */
public final class Luma {
  private Luma() {}

  /** Converts rows of RGB in place: the grey row begins where the RGB row began. */
  static void convert(ByteBuffer pixels, int stride, int width, int height) {
    byte[] rgb = new byte[width * 3];
    byte[] grey = new byte[width];
    for (int y = 0; y < height; y++) {
      pixels.get(y * stride, rgb);
      for (int x = 0; x < width; x++) {
        grey[x] = grey(rgb[3 * x] & 0xFF, rgb[3 * x + 1] & 0xFF, rgb[3 * x + 2] & 0xFF);
      }
      pixels.put(y * stride, grey);
    }
  }

  /** A colour's brightness, in the units of its channels. */
  public static byte grey(int red, int green, int blue) {
    return (byte) (19595 * red + 38470 * green + 7471 * blue + 0x8000 >> 16);
  }
}
