package dev.sheaf.image.internal.colour;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** A photo as a test has it: uint8 [channels, height, width]. */
record Rgb(int channels, int height, int width, byte[] pixels) {

  static Rgb read(Path png) throws IOException {
    Raster raster = ImageIO.read(png.toFile()).getData();
    int size = raster.getWidth() * raster.getHeight();
    byte[] pixels = new byte[3 * size];
    for (int i = 0; i < pixels.length; i++) {
      int at = i % size;
      int band = i / size % raster.getNumBands();
      pixels[i] = (byte) raster.getSample(at % raster.getWidth(), at / raster.getWidth(), band);
    }
    return new Rgb(3, raster.getHeight(), raster.getWidth(), pixels);
  }

  /** Smooth colours with some noise, so that neighbours are alike as in photos. */
  static Rgb random(int channels, int height, int width, RandomGenerator random) {
    byte[] pixels = new byte[channels * height * width];
    for (int channel = 0; channel < channels; channel++) {
      double phase = random.nextDouble(6.3);
      double across = random.nextDouble(0.3);
      double down = random.nextDouble(0.3);
      for (int i = 0; i < height * width; i++) {
        double wave = Math.sin(phase + across * (i % width) + down * (i / width));
        double value = 128 + 120 * wave + random.nextInt(-30, 30);
        pixels[channel * height * width + i] = (byte) Math.max(0, Math.min(255, value));
      }
    }
    return new Rgb(channels, height, width, pixels);
  }

  int size() {
    return height * width;
  }

  int at(int channel, int y, int x) {
    return pixels[channel * size() + y * width + x] & 0xFF;
  }

  Rgb with(byte[] others) {
    return new Rgb(channels, height, width, others);
  }

  /** The photo in a buffer, {@code from} bytes in, in either layout. */
  ByteBuffer buffer(int from, boolean channelsFirst) {
    ByteBuffer buffer = ByteBuffer.allocate(from + pixels.length);
    for (int i = 0; i < pixels.length; i++) {
      buffer.put(from + place(i, channelsFirst), pixels[i]);
    }
    return buffer;
  }

  /** Where value {@code i} stands in a tensor of this layout. */
  int place(int i, boolean channelsFirst) {
    return channelsFirst ? i : i % size() * channels + i / size();
  }

  /** What the ops make of it, in bytes. */
  Rgb after(boolean clamped, Consumer<ColourPass> ops) {
    try (ColourPass pass = new ColourPass()) {
      pass.clamped(clamped);
      ops.accept(pass.begin(buffer(0, true), 0, channels, height, width, true));
      ByteBuffer out = ByteBuffer.allocate(pixels.length);
      pass.finishBytes(out, 0, true);
      return with(out.array());
    }
  }

  /** What the ops make of it, in floats that are grey levels. */
  float[] floatsAfter(boolean clamped, Consumer<ColourPass> ops) {
    double[] factor = {1, 1, 1};
    double[] shift = {0, 0, 0};
    try (ColourPass pass = new ColourPass()) {
      pass.clamped(clamped);
      ops.accept(pass.begin(buffer(0, true), 0, channels, height, width, true));
      ByteBuffer out =
          ByteBuffer.allocate(pixels.length * Float.BYTES).order(ByteOrder.nativeOrder());
      pass.finishFloats(out, 0, factor, shift, true);
      float[] floats = new float[pixels.length];
      out.asFloatBuffer().get(floats);
      return floats;
    }
  }
}
