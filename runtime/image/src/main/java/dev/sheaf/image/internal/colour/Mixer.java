package dev.sheaf.image.internal.colour;

/** Passes pixels through a {@link Mixture}, block by block. */
final class Mixer {
  private final Block in = new Block();
  private final Block out = new Block();
  private final Hue hue = new Hue();

  /** Replaces the planes by what the mixture makes of them, rounded and clamped. */
  void mix(Planes planes, Mixture mixture) {
    for (int from = 0; from < planes.size(); from += Block.SIZE) {
      int count = Math.min(Block.SIZE, planes.size() - from);
      Block block = turned(planes, mixture, from, count);
      if (!mixture.last().isIdentity()) {
        Block mixed = block == in ? out : in;
        round(mixture.last(), block, mixed, count);
        block = mixed;
      }
      block.store(planes, from, count);
    }
  }

  /** Writes {@code clamped value * factor + shift}. */
  void mix(Planes planes, Mixture mixture, double[] factor, double[] shift, FloatSink sink) {
    for (int from = 0; from < planes.size(); from += Block.SIZE) {
      int count = Math.min(Block.SIZE, planes.size() - from);
      Block block = turned(planes, mixture, from, count);
      Block finished = block == in ? out : in;
      finish(mixture.last(), factor, shift, block, finished, count);
      sink.put(finished, from, count);
    }
  }

  /** Some pixels up to the second matrix. */
  private Block turned(Planes planes, Mixture mixture, int from, int count) {
    in.load(planes, from, count);
    if (!mixture.isTurned()) {
      return in;
    }
    Block block = in;
    if (!mixture.first().isIdentity()) {
      round(mixture.first(), in, out, count);
      block = out;
    }
    hue.turn(block, mixture.turns(), count);
    return block;
  }

  private static void round(ColourMatrix matrix, Block in, Block out, int count) {
    for (int channel = 0; channel < 3; channel++) {
      mix(matrix, channel, 1, 0, in, out, count);
      round(out.channel(channel), count);
    }
  }

  private static void round(float[] block, int count) {
    for (int i = 0; i < count; i++) {
      block[i] = block[i] + Block.ROUND - Block.ROUND;
    }
  }

  private static void finish(
      ColourMatrix matrix, double[] factor, double[] shift, Block in, Block out, int count) {
    boolean asIs = matrix.isIdentity();
    for (int channel = 0; channel < 3; channel++) {
      if (asIs) {
        float scale = (float) factor[channel];
        float added = (float) shift[channel];
        scale(in.channel(channel), scale, added, out.channel(channel), count);
      } else {
        mix(matrix, channel, factor[channel], shift[channel], in, out, count);
      }
    }
  }

  private static void mix(
      ColourMatrix matrix, int row, double factor, double shift, Block in, Block out, int count) {
    float ofRed = (float) (factor * matrix.cell(row, 0));
    float ofGreen = (float) (factor * matrix.cell(row, 1));
    float ofBlue = (float) (factor * matrix.cell(row, 2));
    float added = (float) (factor * matrix.cell(row, 3) + shift);
    float least = (float) Math.min(shift, 255 * factor + shift);
    float most = (float) Math.max(shift, 255 * factor + shift);
    mix(
        in.red,
        in.green,
        in.blue,
        ofRed,
        ofGreen,
        ofBlue,
        added,
        least,
        most,
        out.channel(row),
        count);
  }

  private static void scale(float[] in, float factor, float shift, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = in[i] * factor + shift;
    }
  }

  private static void mix(
      float[] red,
      float[] green,
      float[] blue,
      float ofRed,
      float ofGreen,
      float ofBlue,
      float added,
      float least,
      float most,
      float[] out,
      int count) {
    for (int i = 0; i < count; i++) {
      float value = ofRed * red[i] + ofGreen * green[i] + ofBlue * blue[i] + added;
      out[i] = Math.max(least, Math.min(most, value));
    }
  }
}
