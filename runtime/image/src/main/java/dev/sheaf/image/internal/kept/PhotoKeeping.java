package dev.sheaf.image.internal.kept;

import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.decode.Decoder;
import dev.sheaf.image.internal.decode.PhotoBytes;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.resize.PhotoDrawing;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Workspace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes a file into what is kept of it: see {@link KeptPhoto}. Not thread-safe; a worker keeps one.
 */
public final class PhotoKeeping {
  private static final int BLACK = 0;

  private final Row drawn = new Row(new Workspace());
  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
  private ByteBuffer photo = pixels;

  /**
   * Decodes a file that was read and shrinks it.
   *
   * @param upright the photo as it is
   * @param side the most pixels of its short side
   * @return the photo from position to limit, until the next call
   */
  public ByteBuffer make(
      PhotoBytes file,
      ImageHeader header,
      View upright,
      int side,
      Target target,
      Decoder decoder,
      PhotoDrawing drawing)
      throws BadImageException {
    int channels = target.channels();
    KeptSize size = KeptSize.of(upright.sourceWidth(), upright.sourceHeight(), side, channels);
    Target kept = target(size, target);
    View view = upright.resize(size.width(), size.height());
    decoder.decode(file, header, channels == 1, PhotoDrawing.reduction(header, view, kept));
    pixels = atLeast(pixels, kept.bytes());
    drawn.place(pixels, 0);
    drawing.draw(decoder, view, header.turn(target.exif()), kept, BLACK, drawn);
    int stride = KeptSize.stride(size.width(), channels);
    photo = atLeast(photo, KeptPhoto.most(side, channels)).clear();
    photo.putInt(KeptPhoto.HEADER + stride * size.height());
    photo.putInt(upright.sourceWidth()).putInt(upright.sourceHeight()).putInt(size.width());
    int row = size.width() * channels;
    for (int y = 0; y < size.height(); y++) {
      photo.put(KeptPhoto.HEADER + y * stride, pixels, y * row, row);
      for (int pad = row; pad < stride; pad++) {
        photo.put(KeptPhoto.HEADER + y * stride + pad, (byte) 0);
      }
    }
    return photo.position(0).limit(KeptPhoto.HEADER + stride * size.height());
  }

  /** The field's filter; it averages where it shrinks, whatever the field does with the result. */
  private static Target target(KeptSize size, Target of) {
    return new Target(
        size.height(),
        size.width(),
        of.channels(),
        Layout.CHANNELS_LAST,
        of.resize(),
        true,
        ImageFit.STRETCH,
        of.exif(),
        of.pixelLimit());
  }

  private static ByteBuffer atLeast(ByteBuffer known, int bytes) {
    return known.capacity() >= bytes
        ? known
        : ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }
}
