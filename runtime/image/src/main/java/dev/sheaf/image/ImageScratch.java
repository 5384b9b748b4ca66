package dev.sheaf.image;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.damage.DamageCheck;
import dev.sheaf.image.internal.decode.Decoder;
import dev.sheaf.image.internal.decode.FileBytes;
import dev.sheaf.image.internal.decode.Natives;
import dev.sheaf.image.internal.decode.WholeFiles;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.header.Orientation;
import dev.sheaf.image.internal.resize.Canvas;
import dev.sheaf.image.internal.resize.Frame;
import dev.sheaf.image.internal.resize.Interpolator;
import dev.sheaf.image.internal.resize.NearestNeighbour;
import dev.sheaf.image.internal.resize.Resampler;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Scratch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** What a worker keeps for pictures, and the way of one file through it. */
final class ImageScratch implements Scratch {
  /** A picture is decoded smaller only if it is still so many times larger than needed. */
  private static final double MARGIN = 2;

  private final FileBytes file;
  private final Decoder decoder;
  private final DamageCheck damage = new DamageCheck();
  private final CRC32C sum = new CRC32C();
  private final Resampler resampler = new Resampler();
  private final Interpolator interpolator;
  private final Canvas canvas = new Canvas();
  private ByteBuffer small = ByteBuffer.allocate(0);

  ImageScratch() {
    Natives.load();
    file = new FileBytes();
    decoder = new Decoder();
    interpolator = new Interpolator();
  }

  /**
   * Reads a file into its place in the batch, in the stored form.
   *
   * @param thorough whether all kinds of files are walked that {@code whole} does not know, and not
   *     only those that could unpack without end
   */
  void encode(Path path, Target target, boolean thorough, WholeFiles whole, Row row)
      throws BadImageException {
    ByteBuffer bytes = file.read(path);
    ImageHeader header = ImageHeader.read(bytes, target.pixelLimit());
    if (thorough || header.format() == ImageFormat.PNG) {
      checkWhole(bytes, header, whole);
    }
    Orientation turn = header.turn(target.exif());
    int width = header.decodedWidth();
    int height = header.decodedHeight();
    Frame frame =
        Frame.of(
            target.fit(),
            turn.swapped() ? height : width,
            turn.swapped() ? width : height,
            target.width(),
            target.height());
    Frame part = frame.inStored(turn, width, height);
    int cols = turn.swapped() ? frame.height() : frame.width();
    int rows = turn.swapped() ? frame.width() : frame.height();
    int reduction = reduction(header, part, cols, rows, target);
    decoder.decode(file, header, target.channels() == 1, reduction);
    part = part.reduced(reduction, reduction);
    if (target.resize() == Interpolation.NEAREST) {
      int colStep = target.channels();
      reserve(cols * rows * colStep);
      NearestNeighbour.resize(decoder, part, cols, rows, small);
      canvas.put(small, cols * colStep, colStep, 1, cols, rows, frame, turn, target, row);
      return;
    }
    if (!target.antialias() && target.resize() != Interpolation.AREA) {
      interpolate(part, cols, rows, frame, turn, target, row);
      return;
    }
    int[] packed =
        resampler.resize(
            decoder.ints(),
            decoder.stride() / 4,
            decoder.width(),
            decoder.height(),
            decoder.channels(),
            part,
            cols,
            rows,
            target.resize(),
            target.layout());
    put(packed, cols, rows, frame, turn, target, row);
  }

  /** Decodes all of the file that was read, and looks for damage that decoders only warn of. */
  void check(ByteBuffer bytes, ImageHeader header, WholeFiles whole) throws BadImageException {
    checkWhole(bytes, header, whole);
    decoder.decode(file, header, false, 1);
  }

  /** Walks the data of a file unless they are known. */
  void checkWhole(ByteBuffer bytes, ImageHeader header, WholeFiles whole) throws BadImageException {
    sum.reset();
    sum.update(bytes.duplicate());
    long key = WholeFiles.key(bytes.limit(), sum.getValue());
    if (!whole.contains(key)) {
      damage.check(bytes, header.format());
      whole.add(key);
    }
  }

  Decoder decoder() {
    return decoder;
  }

  FileBytes file() {
    return file;
  }

  DamageCheck damage() {
    return damage;
  }

  private static int reduction(ImageHeader header, Frame part, int cols, int rows, Target target) {
    if (header.format() != ImageFormat.JPEG
        || target.resize() == Interpolation.NEAREST
        || !target.antialias()) {
      return 1;
    }
    double ratio =
        Math.min((part.right() - part.left()) / cols, (part.bottom() - part.top()) / rows) / MARGIN;
    return ratio >= 8 ? 8 : ratio >= 4 ? 4 : ratio >= 2 ? 2 : 1;
  }

  private void put(
      int[] packed, int cols, int rows, Frame frame, Orientation turn, Target target, Row row) {
    int groups = (cols + 3) / 4;
    int samples = target.planes() ? 1 : target.channels();
    int rowStep = groups * 4 * samples;
    if (turn.isUpright()
        && rowStep == target.rowBytes()
        && fills(frame, target)
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
        cols,
        rows,
        frame,
        turn,
        target,
        row);
  }

  private void interpolate(
      Frame part, int cols, int rows, Frame frame, Orientation turn, Target target, Row row) {
    if (!fills(frame, target)) {
      row.clear(target.bytes());
    }
    if (interpolator.resize(decoder, part, cols, rows, turn.isUpright(), target, row)) {
      return;
    }
    int channels = target.channels();
    reserve(cols * rows * channels);
    interpolator.memory().get(small.array(), 0, cols * rows * channels);
    canvas.put(small, cols * channels, channels, 1, cols, rows, frame, turn, target, row);
  }

  private static boolean fills(Frame frame, Target target) {
    return frame.width() == target.width() && frame.height() == target.height();
  }

  private void reserve(int size) {
    if (small.capacity() < size) {
      small = ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }
  }

  @Override
  public void close() {
    damage.close();
    file.close();
    decoder.close();
    interpolator.close();
  }
}
