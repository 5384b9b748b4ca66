package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.decode.Picture;
import dev.sheaf.image.internal.header.Orientation;
import dev.sheaf.spi.Row;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Draws a photo whose sides stay parallel to the tensor's: crops, sizes, flips and quarter turns.
 * Not thread-safe; a worker keeps one.
 */
final class StraightDrawing implements AutoCloseable {
  private static final Orientation UPRIGHT = Orientation.of(1);

  private final Resampler resampler;
  private final Background background;
  private final Interpolator interpolator = new Interpolator();
  private final Canvas canvas = new Canvas();
  private ByteBuffer small = ByteBuffer.allocate(0);

  StraightDrawing(Resampler resampler, Background background) {
    this.resampler = resampler;
    this.background = background;
  }

  /**
   * Draws a part of a picture.
   *
   * @param fill the colour where the picture does not reach, 0xRRGGBB
   */
  void draw(Picture picture, Frame frame, Target target, int fill, Row row) {
    if (!frame.fills(target)) {
      background.paint(fill, target, row);
    }
    if (frame.isEmpty()) {
      return;
    }
    if (target.resize() == Interpolation.NEAREST) {
      nearest(picture, frame, target, row);
    } else if (!target.antialias() && target.resize() != Interpolation.AREA) {
      interpolate(picture, frame, target, row);
    } else {
      resample(picture, frame, target, row);
    }
  }

  private void nearest(Picture picture, Frame frame, Target target, Row row) {
    int channels = target.channels();
    int cols = frame.part().cols();
    reserve(cols * frame.part().rows() * channels);
    NearestNeighbour.resize(picture, frame.part(), small);
    canvas.put(small, cols * channels, channels, 1, frame, frame.turn(), target, row);
  }

  private void interpolate(Picture picture, Frame frame, Target target, Row row) {
    if (interpolator.resize(picture, frame, target, row)) {
      return;
    }
    int channels = target.channels();
    int cols = frame.part().cols();
    int size = cols * frame.part().rows() * channels;
    reserve(size);
    interpolator.memory().get(small.array(), 0, size);
    canvas.put(small, cols * channels, channels, 1, frame, frame.turn(), target, row);
  }

  private void resample(Picture picture, Frame frame, Target target, Row row) {
    Orientation turn = frame.turn();
    Part part = frame.part();
    if (!turn.swapped()) {
      part = part.mirrored(turn.mirroredX(), turn.mirroredY());
      turn = UPRIGHT;
    }
    int[] packed =
        resampler.resize(
            picture.ints(),
            picture.stride() / 4,
            picture.channels(),
            part,
            target.resize(),
            target.layout());
    put(packed, frame, turn, target, row);
  }

  private void put(int[] packed, Frame frame, Orientation turn, Target target, Row row) {
    int rows = frame.part().rows();
    int groups = (frame.part().cols() + 3) / 4;
    int samples = target.planes() ? 1 : target.channels();
    int rowStep = groups * 4 * samples;
    if (turn.isUpright()
        && rowStep == target.rowBytes()
        && frame.fills(target)
        && (rows % 4 == 0 || samples == target.channels())) {
      row.buffer()
          .slice(row.offset(), target.bytes())
          .order(ByteOrder.nativeOrder())
          .asIntBuffer()
          .put(packed, 0, target.bytes() / 4);
      return;
    }
    int planeStep = rowStep * ((rows + 3) / 4 * 4);
    int size = planeStep * (target.planes() ? target.channels() : 1);
    reserve(size);
    small.asIntBuffer().put(packed, 0, size / 4);
    boolean planes = target.layout() == Layout.CHANNELS_FIRST;
    canvas.put(
        small,
        rowStep,
        planes ? 1 : target.channels(),
        planes ? planeStep : 1,
        frame,
        turn,
        target,
        row);
  }

  private void reserve(int size) {
    if (small.capacity() < size) {
      small = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }
  }

  @Override
  public void close() {
    interpolator.close();
  }
}
