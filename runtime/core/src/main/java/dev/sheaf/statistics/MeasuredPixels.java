package dev.sheaf.statistics;

import dev.sheaf.DType;
import dev.sheaf.PixelScale;
import dev.sheaf.Tensor;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Raster;
import dev.sheaf.statistics.StatisticsReport.Photos;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The resized pixels of each channel. A photo is bytes before it is scaled, so these are found
 * again by rounding and their sums are exact.
 */
final class MeasuredPixels extends Measured {
  private static final int LIGHTEST = 255;

  private final Raster raster;
  private final @Nullable PixelScale scale;
  private final long[] sums;
  private final long[] squares;
  private long photos;
  private final float[] floats;
  private final byte[] bytes;

  MeasuredPixels(Field field, Raster raster) {
    super(field);
    this.raster = raster;
    scale = field.spec().pixels();
    sums = new long[raster.channels()];
    squares = new long[raster.channels()];
    bytes = new byte[elements()];
    floats = new float[field.spec().dtype() == DType.UINT8 ? 0 : elements()];
  }

  @Override
  void add(Tensor tensor, int samples) {
    photos += samples;
    for (int sample = 0; sample < samples; sample++) {
      if (floats.length == 0) {
        ByteBuffer stored = tensor.bytes();
        stored.get(sample * bytes.length, bytes);
      } else {
        FloatBuffer scaled = tensor.floats();
        scaled.get(sample * floats.length, floats);
      }
      for (int channel = 0; channel < raster.channels(); channel++) {
        add(channel);
      }
    }
  }

  private void add(int channel) {
    int pixels = raster.height() * raster.width();
    int first = raster.planes() ? channel * pixels : channel;
    int step = raster.planes() ? 1 : raster.channels();
    int end = first + (pixels - 1) * step;
    if (floats.length > 0 && scale != null) {
      unscale(scale, channel, first, step, end);
    }
    long sum = 0;
    long square = 0;
    for (int at = first; at <= end; at += step) {
      int pixel = bytes[at] & LIGHTEST;
      sum += pixel;
      square += pixel * pixel;
    }
    sums[channel] += sum;
    squares[channel] += square;
  }

  /** Undoes {@code (x * scale - mean) / std}; what float32 lost is far less than half a byte. */
  private void unscale(PixelScale scale, int channel, int first, int step, int end) {
    double factor = of(scale.std(), channel) / scale.scale();
    double shift = of(scale.mean(), channel) / scale.scale() + 0.5;
    for (int at = first; at <= end; at += step) {
      bytes[at] = (byte) (int) (floats[at] * factor + shift);
    }
  }

  private static double of(List<Double> values, int channel) {
    return values.get(Math.min(channel, values.size() - 1));
  }

  @Override
  void report(StatisticsReport.Builder report) {
    long count = photos * raster.height() * raster.width();
    report.add(
        new Photos(
            name(),
            raster.height(),
            raster.width(),
            IntStream.range(0, sums.length).mapToObj(c -> mean(sums[c], count)).toList(),
            IntStream.range(0, sums.length)
                .mapToObj(c -> std(sums[c], squares[c], count))
                .toList()));
  }

  private static double mean(long sum, long count) {
    return count == 0 ? 0 : (double) sum / count / LIGHTEST;
  }

  /** In integers to the end: nothing cancels. */
  private static double std(long sum, long squares, long count) {
    if (count == 0) {
      return 0;
    }
    BigInteger spread =
        BigInteger.valueOf(count)
            .multiply(BigInteger.valueOf(squares))
            .subtract(BigInteger.valueOf(sum).pow(2));
    return Math.sqrt(spread.doubleValue()) / count / LIGHTEST;
  }
}
