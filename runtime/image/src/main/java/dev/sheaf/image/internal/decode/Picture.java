package dev.sheaf.image.internal.decode;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;

/** The pixels of a photo in native memory, all channels of one together, at a size to draw from. */
public interface Picture {
  int width();

  int height();

  /** 3 or 1, interleaved. */
  int channels();

  /** Bytes from one row to the next: a multiple of 4. */
  int stride();

  /** How many of the photo's columns one of these stands for. */
  double perColumn();

  /** How many of the photo's rows one of these stands for. */
  double perRow();

  /** The pixels, from index 0 on. */
  ByteBuffer bytes();

  /** The pixels, four samples an int, in native order. */
  IntBuffer ints();

  /** The native memory, positioned at the first pixel. */
  BytePointer memory();
}
