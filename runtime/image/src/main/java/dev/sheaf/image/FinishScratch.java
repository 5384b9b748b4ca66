package dev.sheaf.image;

import dev.sheaf.image.internal.decode.DirectPointer;
import dev.sheaf.image.internal.decode.Natives;
import dev.sheaf.spi.Scratch;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** What a worker keeps for {@link Normaliser}: arrays, and the headers that native code wants. */
final class FinishScratch implements Scratch {
  private final DirectPointer source = new DirectPointer();
  private final DirectPointer sink = new DirectPointer();
  private @Nullable Mat bytes;
  private @Nullable Mat floats;
  private byte[] in = {};
  private float[] out = {};

  FinishScratch() {
    Natives.load();
  }

  /** {@code count} bytes of a direct buffer as a row. */
  Mat bytes(ByteBuffer buffer, int from, int count) {
    return bytes = row(bytes, opencv_core.CV_8UC1, source.of(buffer, from), count);
  }

  /** {@code count} floats of a direct buffer as a row; {@code from} counts bytes. */
  Mat floats(ByteBuffer buffer, int from, int count) {
    return floats = row(floats, opencv_core.CV_32FC1, sink.of(buffer, from), count);
  }

  private static Mat row(@Nullable Mat known, int type, BytePointer data, int count) {
    if (known != null) {
      if (known.cols() == count) {
        return known.data(data);
      }
      known.close();
    }
    return new Mat(1, count, type, data);
  }

  byte[] in(int count) {
    in = in.length < count ? new byte[count] : in;
    return in;
  }

  float[] out(int count) {
    out = out.length < count ? new float[count] : out;
    return out;
  }

  @Override
  public void close() {
    if (bytes != null) {
      bytes.close();
    }
    if (floats != null) {
      floats.close();
    }
  }
}
