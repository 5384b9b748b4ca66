package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.image.internal.decode.DirectPointer;
import dev.sheaf.image.internal.decode.Picture;
import dev.sheaf.spi.Row;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Resizes without antialias: OpenCV's {@code INTER_LINEAR} and {@code INTER_CUBIC}. Not
 * thread-safe; a worker keeps one.
 */
public final class Interpolator implements AutoCloseable {
  private final DirectPointer place = new DirectPointer();
  private BytePointer memory = new BytePointer(1 << 16);

  /**
   * Resizes a part of the picture straight into its place in the batch if it stands upright and the
   * batch is in native memory.
   *
   * @return whether it did; if not, the result is at {@link #memory}, rows without gaps
   */
  public boolean resize(Picture picture, Frame frame, Target target, Row row) {
    Span across = frame.part().across();
    Span down = frame.part().down();
    int cols = across.count();
    int rows = down.count();
    int channels = target.channels();
    int type = opencv_core.CV_8UC(channels);
    int method =
        target.resize() == Interpolation.BICUBIC
            ? opencv_imgproc.INTER_CUBIC
            : opencv_imgproc.INTER_LINEAR;
    boolean inPlace = frame.turn().isUpright() && row.buffer().isDirect();
    int at = row.offset() + frame.y() * target.rowBytes();
    int left = first(across);
    int top = first(down);
    int width = length(across, left);
    int height = length(down, top);
    reserve((long) cols * rows * channels);
    BytePointer pixels = new BytePointer(picture.memory());
    long first = pixels.position() + (long) top * picture.stride() + (long) left * channels;
    try (Size size = new Size(cols, rows);
        Mat from = new Mat(height, width, type, pixels.position(first), picture.stride())) {
      if (inPlace && (!target.planes() || channels == 1)) {
        BytePointer to = place.of(row.buffer(), at + frame.x() * channels);
        try (Mat resized = new Mat(rows, cols, type, to, target.rowBytes())) {
          opencv_imgproc.resize(from, resized, size, 0, 0, method);
        }
        return true;
      }
      try (Mat resized = new Mat(rows, cols, type, memory, (long) cols * channels)) {
        opencv_imgproc.resize(from, resized, size, 0, 0, method);
        if (inPlace) {
          split(resized, at + frame.x(), target, row);
        }
      }
      return inPlace;
    }
  }

  private static int first(Span span) {
    return (int) Math.max(span.low(), Math.min(Math.rint(span.from()), span.high() - 1));
  }

  private static int length(Span span, int first) {
    return (int) Math.max(1, Math.min(Math.rint(span.to()), span.high()) - first);
  }

  private void split(Mat resized, int at, Target target, Row row) {
    int plane = target.height() * target.width();
    try (Mat red = plane(resized, at, target, row);
        Mat green = plane(resized, at + plane, target, row);
        Mat blue = plane(resized, at + 2 * plane, target, row);
        MatVector planes = new MatVector(red, green, blue)) {
      opencv_core.split(resized, planes);
    }
  }

  private Mat plane(Mat resized, int at, Target target, Row row) {
    BytePointer to = place.of(row.buffer(), at);
    return new Mat(resized.rows(), resized.cols(), opencv_core.CV_8UC1, to, target.width());
  }

  private void reserve(long bytes) {
    if (bytes > memory.capacity()) {
      memory.close();
      memory = new BytePointer(bytes);
    }
  }

  public BytePointer memory() {
    return memory;
  }

  @Override
  public void close() {
    memory.close();
  }
}
