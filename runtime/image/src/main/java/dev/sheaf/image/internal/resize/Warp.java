package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.image.internal.decode.DirectPointer;
import dev.sheaf.image.internal.decode.Picture;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.spi.Row;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * OpenCV's {@code warpAffine} and {@code warpPerspective}: to pixels in native memory, all channels
 * of a pixel together, and from there to a sample's place in the batch. Not thread-safe; a worker
 * keeps one.
 */
final class Warp implements AutoCloseable {
  private final DirectPointer place = new DirectPointer();
  private final DoublePointer numbers = new DoublePointer(9);
  private final Mat affine = new Mat(2, 3, opencv_core.CV_64FC1, numbers);
  private final Mat perspective = new Mat(3, 3, opencv_core.CV_64FC1, numbers);
  private final Scalar noColour = new Scalar(0);
  private BytePointer source = new BytePointer(1 << 16);
  private BytePointer drawn = new BytePointer(1 << 16);
  private ByteBuffer pixels = drawn.asByteBuffer();
  private byte[] together = {};
  private byte[] apart = {};

  /**
   * Warps a picture that was resampled with {@code CHANNELS_LAST}.
   *
   * @param back from the target to the picture
   */
  void draw(int[] packed, Part size, Homography back, Target target) {
    int channels = target.channels();
    int stride = (size.cols() + 3) / 4 * 4 * channels;
    long bytes = (long) stride * size.rows();
    if (bytes > source.capacity()) {
      source.close();
      source = new BytePointer(bytes);
    }
    source
        .limit(bytes)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .asIntBuffer()
        .put(packed, 0, (int) (bytes / 4));
    draw(source, stride, size.cols(), size.rows(), back, target);
  }

  /**
   * Warps a part of the picture as it is.
   *
   * @param back from the target to the part
   */
  void draw(Picture picture, Part part, Homography back, Target target) {
    long at = (long) part.down().low() * picture.stride();
    at += (long) part.across().low() * picture.channels();
    BytePointer from = new BytePointer(picture.memory());
    from.position(from.position() + at);
    draw(from, picture.stride(), part.cols(), part.rows(), back, target);
  }

  private void draw(
      BytePointer from, long stride, int cols, int rows, Homography back, Target target) {
    int bytes = target.bytes();
    if (bytes > drawn.capacity()) {
      drawn.close();
      drawn = new BytePointer(bytes);
      pixels = drawn.asByteBuffer();
    }
    // OpenCV counts from the middle of the first pixel.
    Homography inPixels =
        Homography.translate(0.5, 0.5).then(back).then(Homography.translate(-0.5, -0.5));
    int type = opencv_core.CV_8UC(target.channels());
    int flags = method(target.resize()) | opencv_imgproc.WARP_INVERSE_MAP;
    int border = opencv_core.BORDER_REPLICATE;
    long line = (long) target.width() * target.channels();
    try (Mat picture = new Mat(rows, cols, type, from, stride);
        Mat to = new Mat(target.height(), target.width(), type, drawn, line);
        Size size = new Size(target.width(), target.height())) {
      if (back.isAffine()) {
        put(inPixels, inPixels.i());
        opencv_imgproc.warpAffine(picture, to, affine, size, flags, border, noColour);
      } else {
        put(inPixels, 1);
        opencv_imgproc.warpPerspective(picture, to, perspective, size, flags, border, noColour);
      }
    }
  }

  private void put(Homography map, double by) {
    numbers.put(0, map.a() / by).put(1, map.b() / by).put(2, map.c() / by);
    numbers.put(3, map.d() / by).put(4, map.e() / by).put(5, map.f() / by);
    numbers.put(6, map.g()).put(7, map.h()).put(8, map.i());
  }

  private static int method(Interpolation resize) {
    return switch (resize) {
      case NEAREST -> opencv_imgproc.INTER_NEAREST;
      case BICUBIC -> opencv_imgproc.INTER_CUBIC;
      case BILINEAR, AREA -> opencv_imgproc.INTER_LINEAR;
    };
  }

  /** What was drawn, row by row without gaps, to be painted over. */
  ByteBuffer pixels() {
    return pixels;
  }

  /** Copies what was drawn to a sample's place in the batch. */
  void deliver(Target target, Row row) {
    if (!target.planes() || target.channels() == 1) {
      row.buffer().put(row.offset(), pixels, 0, target.bytes());
    } else if (row.buffer().isDirect()) {
      split(target, row);
    } else {
      splitOnHeap(target, row);
    }
  }

  private void split(Target target, Row row) {
    int plane = target.height() * target.width();
    int type = opencv_core.CV_8UC3;
    try (Mat from = new Mat(target.height(), target.width(), type, drawn, target.width() * 3L);
        Mat red = plane(row.offset(), target, row);
        Mat green = plane(row.offset() + plane, target, row);
        Mat blue = plane(row.offset() + 2 * plane, target, row);
        MatVector planes = new MatVector(red, green, blue)) {
      opencv_core.split(from, planes);
    }
  }

  private Mat plane(int at, Target target, Row row) {
    BytePointer to = place.of(row.buffer(), at);
    return new Mat(target.height(), target.width(), opencv_core.CV_8UC1, to, target.width());
  }

  private void splitOnHeap(Target target, Row row) {
    int bytes = target.bytes();
    together = together.length < bytes ? new byte[bytes] : together;
    apart = apart.length < bytes ? new byte[bytes] : apart;
    pixels.get(0, together, 0, bytes);
    int plane = bytes / 3;
    for (int i = 0; i < plane; i++) {
      apart[i] = together[3 * i];
      apart[plane + i] = together[3 * i + 1];
      apart[2 * plane + i] = together[3 * i + 2];
    }
    row.buffer().put(row.offset(), apart, 0, bytes);
  }

  @Override
  public void close() {
    affine.close();
    perspective.close();
    numbers.close();
    noColour.close();
    source.close();
    drawn.close();
  }
}
