package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.header.Orientation;
import dev.sheaf.spi.Row;
import java.nio.ByteBuffer;

/** Puts a resized picture into its place in the batch, which holds the background already. */
public final class Canvas {
  private byte[] small = {};
  private byte[] upright = {};

  /**
   * Puts a picture whose samples lie in native memory at {@code y * rowStep + x * colStep + channel
   * * channelStep}.
   *
   * @param turn what is left to turn of the frame's part
   */
  public void put(
      ByteBuffer from,
      int rowStep,
      int colStep,
      int channelStep,
      Frame frame,
      Orientation turn,
      Target target,
      Row row) {
    boolean sameLayout = target.planes() ? colStep == 1 : channelStep == 1;
    if (turn.isUpright() && (sameLayout || target.channels() == 1)) {
      copyRows(from, rowStep, channelStep, frame, target, row);
      return;
    }
    int size = (frame.part().rows() - 1) * rowStep + (frame.part().cols() - 1) * colStep;
    size += (target.channels() - 1) * channelStep + 1;
    small = small.length < size ? new byte[size] : small;
    from.get(0, small, 0, size);
    upright = upright.length < target.bytes() ? new byte[target.bytes()] : upright;
    row.buffer().get(row.offset(), upright, 0, target.bytes());
    int toColStep = target.planes() ? 1 : target.channels();
    int toChannelStep = target.planes() ? target.width() * target.height() : 1;
    for (int y = 0; y < frame.height(); y++) {
      int up = turn.mirroredY() ? frame.height() - 1 - y : y;
      for (int x = 0; x < frame.width(); x++) {
        int across = turn.mirroredX() ? frame.width() - 1 - x : x;
        int at = turn.swapped() ? across * rowStep + up * colStep : up * rowStep + across * colStep;
        int to = (frame.y() + y) * target.rowBytes() + (frame.x() + x) * toColStep;
        for (int c = 0; c < target.channels(); c++) {
          upright[to + c * toChannelStep] = small[at + c * channelStep];
        }
      }
    }
    row.buffer().put(row.offset(), upright, 0, target.bytes());
  }

  private static void copyRows(
      ByteBuffer from, int rowStep, int channelStep, Frame frame, Target target, Row row) {
    int planes = target.planes() ? target.channels() : 1;
    int sample = target.planes() ? 1 : target.channels();
    for (int plane = 0; plane < planes; plane++) {
      for (int y = 0; y < frame.height(); y++) {
        int to = (plane * target.height() + frame.y() + y) * target.rowBytes();
        row.buffer()
            .put(
                row.offset() + to + frame.x() * sample,
                from,
                plane * channelStep + y * rowStep,
                frame.width() * sample);
      }
    }
  }
}
