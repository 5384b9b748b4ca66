package dev.sheaf.image;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * From pixels to floats: {@code (x * scale - mean) / std}, as one multiplication and one addition.
 * Immutable.
 */
final class Normaliser {
  private final int plane;
  private final int channels;
  private final boolean planes;
  private final double[] factor;
  private final double[] shift;
  private final boolean uniform;
  private final float[][] table;

  /**
   * @param plane pixels of a picture
   * @param planes whether channels come one after the other
   * @param factor for each channel, what a pixel is multiplied with
   * @param shift for each channel, what is added then
   */
  Normaliser(int plane, boolean planes, double[] factor, double[] shift) {
    this.plane = plane;
    this.planes = planes;
    this.factor = factor;
    this.shift = shift;
    channels = factor.length;
    boolean same = true;
    table = new float[channels][256];
    for (int channel = 0; channel < channels; channel++) {
      same &= factor[channel] == factor[0] && shift[channel] == shift[0];
      for (int value = 0; value < 256; value++) {
        table[channel][value] = (float) (value * factor[channel] + shift[channel]);
      }
    }
    uniform = same;
  }

  /** Writes the floats of one picture. */
  void finish(ByteBuffer pixels, int from, ByteBuffer floats, int to, FinishScratch scratch) {
    if ((uniform || planes) && pixels.isDirect() && floats.isDirect()) {
      int parts = uniform ? 1 : channels;
      int size = plane * channels / parts;
      for (int part = 0; part < parts; part++) {
        Mat in = scratch.bytes(pixels, from + part * size, size);
        Mat out = scratch.floats(floats, to + part * size * Float.BYTES, size);
        in.convertTo(out, opencv_core.CV_32F, factor[part], shift[part]);
      }
      return;
    }
    byte[] in = scratch.in(plane * channels);
    float[] out = scratch.out(plane * channels);
    pixels.get(from, in, 0, plane * channels);
    if (planes) {
      for (int channel = 0; channel < channels; channel++) {
        look(table[channel], in, out, channel * plane, plane);
      }
    } else if (channels == 3) {
      look(table[0], table[1], table[2], in, out, plane);
    } else {
      look(table[0], in, out, 0, plane);
    }
    floats
        .slice(to, plane * channels * Float.BYTES)
        .order(floats.order())
        .asFloatBuffer()
        .put(out, 0, plane * channels);
  }

  /** For each channel, what a pixel is multiplied with; not to be written to. */
  double[] factor() {
    return factor;
  }

  /** For each channel, what is added then; not to be written to. */
  double[] shift() {
    return shift;
  }

  /** The pixel, 0 to 255, that a float of this channel was made of. */
  int pixel(float value, int channel) {
    double pixel = factor[channel] == 0 ? 0 : (value - shift[channel]) / factor[channel];
    return (int) Math.max(0, Math.min(255, Math.rint(pixel)));
  }

  private static void look(float[] table, byte[] in, float[] out, int from, int count) {
    for (int i = from; i < from + count; i++) {
      out[i] = table[in[i] & 0xFF];
    }
  }

  private static void look(
      float[] red, float[] green, float[] blue, byte[] in, float[] out, int count) {
    for (int i = 0; i < 3 * count; i += 3) {
      out[i] = red[in[i] & 0xFF];
      out[i + 1] = green[in[i + 1] & 0xFF];
      out[i + 2] = blue[in[i + 2] & 0xFF];
    }
  }
}
