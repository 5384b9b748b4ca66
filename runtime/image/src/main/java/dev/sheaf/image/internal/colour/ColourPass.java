package dev.sheaf.image.internal.colour;

import dev.sheaf.image.op.PixelOp;
import dev.sheaf.spi.Scratch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The colours of one photo after another: {@link #begin}, one call an op in the order they apply,
 * then {@link #finishFloats} or {@link #finishBytes}. Each op means what the function of its name
 * in torchvision's {@code transforms.v2.functional} means for 8-bit pixels.
 *
 * <p>Ops are gathered, and pixels are touched as late as possible. Linear ops multiply to a matrix;
 * ops on one value, and linear ones that keep channels apart, make a table. Matrix or table is
 * applied in the step to the output, or before an op that needs the pixels themselves. So linear
 * ops next to each other are neither rounded nor clamped between them, where torchvision cuts off
 * the fraction after each; {@linkplain #clamped clamped}, they are.
 *
 * <p>A photo of one channel keeps it: saturation, hue, grey and permute leave it as it is.
 *
 * <p>One a worker; keeps its arrays; not thread-safe.
 */
public final class ColourPass implements Scratch {
  private final Planes planes = new Planes();
  private final Histogram histogram = new Histogram();

  /** What is pending: the tables if {@link #tabled}, else the mixture; then the rectangles. */
  private final Mixture mixture = new Mixture();

  private final ChannelTables tables = new ChannelTables();
  private final Erasures erasures = new Erasures();
  private boolean tabled;
  private boolean exact;

  private final ToneCurve curve = new ToneCurve();
  private final Mixer mixer = new Mixer();
  private final Lookup lookup = new Lookup();
  private final Blur blur = new Blur();
  private final Sharpness sharpness = new Sharpness();
  private final GaussianNoise noise = new GaussianNoise();
  private final int[] counts = new int[256];
  private final float[] joined = new float[3 * Block.SIZE];

  /**
   * Takes the pixels of a photo, uint8 [channels, height, width] or [height, width, channels], and
   * forgets what was pending.
   *
   * @param from where they begin in the buffer
   * @param channels 1 or 3
   * @param channelsFirst whether channels come one after the other
   */
  public ColourPass begin(
      ByteBuffer pixels, int from, int channels, int height, int width, boolean channelsFirst) {
    planes.load(pixels, from, channels, height, width, channelsFirst);
    changed();
    return this;
  }

  /** Columns of the photo. */
  public int width() {
    return planes.width();
  }

  /** Rows of the photo. */
  public int height() {
    return planes.height();
  }

  /**
   * Whether each op rounds and clamps to 8 bits as torchvision does it, op by op. Not so at first.
   */
  public void clamped(boolean exact) {
    if (this.exact != exact) {
      materialise();
      this.exact = exact;
    }
  }

  /** Times {@code factor}; 0 is black. */
  public void brightness(double factor) {
    scale(notNegative("brightness", factor), 0);
  }

  /** Away from the photo's mean grey by {@code factor}; 0 is that grey all over. */
  public void contrast(double factor) {
    notNegative("contrast", factor);
    scale(factor, (1 - factor) * meanGrey());
  }

  /** Away from each pixel's grey by {@code factor}; 0 is grey. */
  public void saturation(double factor) {
    blendWithGrey(notNegative("saturation", factor));
  }

  /** Three equal channels: 0.2989 red, 0.587 green, 0.114 blue. */
  public void grey() {
    blendWithGrey(0);
  }

  /** Turns the hue of HSV by so many turns, -0.5 to 0.5. */
  public void hue(double turns) {
    if (!(turns >= -0.5 && turns <= 0.5)) {
      throw new IllegalArgumentException("hue is -0.5 to 0.5 turns, not " + turns);
    }
    if (planes.channels() == 3) {
      if (tabled || mixture.isTurned() || !erasures.isEmpty()) {
        materialise();
      }
      mixture.turn(turns);
    }
  }

  /** Channel {@code i} becomes what channel {@code order[i]} was. */
  public void permute(int[] order) {
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, new int[] {0, 1, 2})) {
      throw new IllegalArgumentException("an order of channels has 0, 1 and 2 in it, each once");
    }
    if (planes.channels() == 3) {
      fillErasures();
      if (tabled) {
        planes.permute(order);
        histogram.permute(order);
        tables.permute(order);
      } else {
        mixture.last().permute(order);
      }
    }
  }

  /** 255 less each value. */
  public void invert() {
    scale(-1, 255);
  }

  /** Keeps the highest {@code bits}, 0 to 8, of each value. */
  public void posterize(int bits) {
    if (bits < 0 || bits > 8) {
      throw new IllegalArgumentException("posterize keeps 0 to 8 bits, not " + bits);
    }
    curve.posterize(bits);
    tables().then(curve.values());
  }

  /** Inverts what is {@code threshold} or more. */
  public void solarize(double threshold) {
    curve.solarize(threshold);
    tables().then(curve.values());
  }

  /** Stretches each channel so that it goes from 0 to 255. */
  public void autocontrast() {
    tables();
    for (int channel = 0; channel < planes.channels(); channel++) {
      curve.autocontrast(counts(channel));
      tables.then(channel, curve.values());
    }
  }

  /** Equalizes the histogram of each channel. */
  public void equalize() {
    tables();
    for (int channel = 0; channel < planes.channels(); channel++) {
      curve.equalize(counts(channel));
      tables.then(channel, curve.values());
    }
  }

  /** Away from the smoothed photo by {@code factor}; 0 is smooth, 1 the photo, 2 sharp. */
  public void sharpness(double factor) {
    notNegative("sharpness", factor);
    materialise();
    sharpness.apply(planes, factor);
    changed();
  }

  /**
   * Gaussian blur, edges reflected.
   *
   * @param kernelWidth odd number of pixels, as is {@code kernelHeight}
   * @param sigmaX in pixels, more than 0, as is {@code sigmaY}
   */
  public void blur(int kernelWidth, int kernelHeight, double sigmaX, double sigmaY) {
    materialise();
    blur.apply(planes, kernelWidth, kernelHeight, sigmaX, sigmaY);
    changed();
  }

  /**
   * Adds normal noise of its own to each value, and clamps.
   *
   * @param mean on the scale where white is 1, as is {@code sigma}
   */
  public void noise(double mean, double sigma, RandomGenerator random) {
    notNegative("sigma of the noise", sigma);
    materialise();
    noise.apply(planes, mean * 255, sigma * 255, random);
    changed();
  }

  /**
   * Fills a rectangle, which lies in the photo.
   *
   * @param value 0 to 255, one for all channels or one a channel
   */
  public void erase(int top, int left, int height, int width, float[] value) {
    if (top < 0
        || left < 0
        || height < 0
        || width < 0
        || top > planes.height() - height
        || left > planes.width() - width) {
      throw new IllegalArgumentException(
          "the rectangle to erase, %d x %d at column %d and row %d, is not within %d x %d pixels"
              .formatted(width, height, left, top, planes.width(), planes.height()));
    }
    if (value.length != 1 && value.length != planes.channels()) {
      throw new IllegalArgumentException(
          value.length + " values to fill " + planes.channels() + " channels with");
    }
    erasures.add(top, left, height, width, value);
  }

  /** A user's op. */
  public void apply(PixelOp op, RandomGenerator random) {
    materialise();
    op.apply(planes, random);
    changed();
  }

  /**
   * Writes float32, {@code x * factor[c] + shift[c]} with x from 0 to 255, not rounded after linear
   * ops.
   *
   * @param to where the floats begin in the buffer, in bytes
   * @param channelsFirst whether channels come one after the other
   */
  public void finishFloats(
      ByteBuffer tensor, int to, double[] factor, double[] shift, boolean channelsFirst) {
    FloatSink sink = new FloatSink(tensor, to, planes, channelsFirst, joined);
    if (tabled || mixture.isDiagonal()) {
      tabulate();
      lookup.map(planes, tables, factor, shift, sink);
    } else {
      mixer.mix(planes, mixture, factor, shift, sink);
    }
    erasures.fill(sink, planes, factor, shift);
  }

  /** Writes uint8, rounded. */
  public void finishBytes(ByteBuffer tensor, int to, boolean channelsFirst) {
    materialise();
    planes.store(tensor, to, channelsFirst);
  }

  @Override
  public void close() {}

  private void scale(double factor, double shift) {
    fillErasures();
    if (exact) {
      curve.scale(factor, shift);
      tables().then(curve.values());
    } else if (tabled) {
      tables.scale(factor, shift);
    } else {
      mixture.last().scale(factor, shift);
    }
  }

  private void blendWithGrey(double factor) {
    if (planes.channels() == 1) {
      return;
    }
    if (exact || tabled || !erasures.isEmpty()) {
      materialise();
    }
    if (exact) {
      Grey.blend(planes, factor);
      changed();
    } else {
      mixture.last().blendWithGrey(factor);
    }
  }

  private double meanGrey() {
    fillErasures();
    if (planes.channels() == 1) {
      return tabled ? mean(0) : mixture.last().apply(0, mean(0), 0, 0);
    }
    if (exact || mixture.isTurned()) {
      materialise();
    }
    if (exact) {
      return Grey.mean(planes);
    }
    double red = mean(0);
    double green = mean(1);
    double blue = mean(2);
    if (tabled) {
      return Grey.of(red, green, blue);
    }
    ColourMatrix matrix = mixture.last();
    return Grey.of(
        matrix.apply(0, red, green, blue),
        matrix.apply(1, red, green, blue),
        matrix.apply(2, red, green, blue));
  }

  /** The mean of a channel's pixels, as the tables have them if there are any. */
  private double mean(int channel) {
    if (!tabled) {
      return (double) Histogram.sum(planes, channel) / planes.size();
    }
    int[] count = histogram.of(planes, channel);
    float[] table = tables.table(channel);
    double sum = 0;
    for (int value = 0; value < 256; value++) {
      sum += (double) count[value] * table[value];
    }
    return sum / planes.size();
  }

  /** How often each value occurs in a channel after the tables. */
  private int[] counts(int channel) {
    int[] count = histogram.of(planes, channel);
    float[] table = tables.table(channel);
    Arrays.fill(counts, 0);
    for (int value = 0; value < 256; value++) {
      counts[ChannelTables.rounded(table[value])] += count[value];
    }
    return counts;
  }

  /** The tables that are pending, to append an op on one value to. */
  private ChannelTables tables() {
    if (!erasures.isEmpty() || !tabled && !mixture.isDiagonal()) {
      materialise();
    }
    tabulate();
    return tables;
  }

  private void tabulate() {
    if (!tabled) {
      tables.set(mixture.last());
      tabled = true;
    }
  }

  private void fillErasures() {
    if (!erasures.isEmpty()) {
      materialise();
    }
  }

  /** Applies what is pending to the pixels. */
  private void materialise() {
    if (!tabled && mixture.isIdentity() && erasures.isEmpty()) {
      return;
    }
    if (tabled || mixture.isDiagonal()) {
      tabulate();
      lookup.map(planes, tables);
    } else {
      mixer.mix(planes, mixture);
    }
    erasures.fill(planes);
    changed();
  }

  /** The pixels are others, and nothing is pending. */
  private void changed() {
    histogram.clear();
    mixture.reset();
    tabled = false;
    erasures.clear();
  }

  private static double notNegative(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " is 0 or more, not " + value);
    }
    return value;
  }
}
