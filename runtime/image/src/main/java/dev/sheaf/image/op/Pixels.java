package dev.sheaf.image.op;

/**
 * The pixels of one photo, to be read and changed in place: one plane of 8-bit values for each
 * channel. Belongs to the worker that runs the op: do not keep it, and do not hand it to another
 * thread.
 */
public interface Pixels {
  /** Columns. */
  int width();

  /** Rows. */
  int height();

  /** 1 for grey, 3 for red, green and blue. */
  int channels();

  /**
   * The value of a pixel, 0 to 255.
   *
   * @throws IndexOutOfBoundsException if there is no such pixel or channel
   */
  int get(int x, int y, int channel);

  /**
   * Changes the value of a pixel; what is below 0 becomes 0, what is above 255 becomes 255.
   *
   * @throws IndexOutOfBoundsException if there is no such pixel or channel
   */
  void set(int x, int y, int channel, int value);

  /**
   * The values of a channel themselves, for loops that must be fast: the pixel of column x and row
   * y is the byte {@code y * width() + x}, unsigned. The array may be longer than the photo.
   *
   * @throws IndexOutOfBoundsException if there is no such channel
   */
  byte[] plane(int channel);
}
