package dev.sheaf.image;

import dev.sheaf.image.internal.damage.DamageCheck;
import dev.sheaf.image.internal.decode.Decoder;
import dev.sheaf.image.internal.decode.Natives;
import dev.sheaf.image.internal.decode.PhotoBytes;
import dev.sheaf.image.internal.decode.WholeFiles;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.header.Orientation;
import dev.sheaf.image.internal.kept.KeptPhoto;
import dev.sheaf.image.internal.kept.PhotoKeeping;
import dev.sheaf.image.internal.resize.PhotoDrawing;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.LoadClock;
import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Scratch;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/** What a worker keeps for pictures, and the way of one photo through it. */
final class ImageScratch implements Scratch {
  private static final Orientation UPRIGHT = Orientation.of(1);

  private final PhotoBytes file;
  private final Decoder decoder;
  private final DamageCheck damage = new DamageCheck();
  private final CRC32C sum = new CRC32C();
  private final PhotoDrawing drawing;
  private final PhotoKeeping keeping = new PhotoKeeping();
  private final KeptPhoto kept = new KeptPhoto();

  ImageScratch() {
    Natives.load();
    file = new PhotoBytes();
    decoder = new Decoder();
    drawing = new PhotoDrawing();
  }

  /**
   * Brings the photo that {@link #file} is at into its place in the batch, in the stored form.
   *
   * @param thorough whether all kinds of files are walked that {@code whole} does not know, and not
   *     only those that could unpack without end
   * @param steps what is done to the upright photo before it gets the target's size
   * @param fill the colour where the photo does not reach, 0xRRGGBB
   * @return how it was drawn
   */
  View encode(
      Target target,
      boolean thorough,
      WholeFiles whole,
      UnaryOperator<View> steps,
      int fill,
      Row row)
      throws BadImageException {
    LoadClock clock = row.workspace().clock();
    ImageHeader header = read(target, thorough, whole, clock);
    View view = view(upright(header, target), target, steps);
    int reduction = PhotoDrawing.reduction(header, view, target);
    decoder.decode(file, header, target.channels() == 1, reduction);
    clock.enter(Part.ENCODING);
    drawing.draw(decoder, view, header.turn(target.exif()), target, fill, row);
    return view;
  }

  private ImageHeader read(Target target, boolean thorough, WholeFiles whole, LoadClock clock)
      throws BadImageException {
    clock.enter(Part.READING);
    ByteBuffer bytes = file.read();
    clock.enter(Part.DECODING);
    ImageHeader header = ImageHeader.read(bytes, target.pixelLimit());
    if (thorough || header.format() == ImageFormat.PNG) {
      checkWhole(bytes, header, whole);
    }
    return header;
  }

  /**
   * Makes the photo that {@link #file} is at into what is kept of it.
   *
   * @param side the most pixels of the photo's short side
   * @param clock is told what is done
   * @return see {@link KeptPhoto}; from position to limit, until the next call
   */
  ByteBuffer keep(Target target, boolean thorough, WholeFiles whole, int side, LoadClock clock)
      throws BadImageException {
    ImageHeader header = read(target, thorough, whole, clock);
    ByteBuffer made =
        keeping.make(file, header, upright(header, target), side, target, decoder, drawing);
    clock.enter(Part.ENCODING);
    return made;
  }

  /**
   * Draws what is kept of a photo into its place in the batch, as {@link #encode} draws a file.
   *
   * @return how it was drawn
   */
  View draw(KeptPhoto photo, Target target, UnaryOperator<View> steps, int fill, Row row) {
    View view = view(View.of(photo.photoWidth(), photo.photoHeight()), target, steps);
    drawing.draw(photo, view, UPRIGHT, target, fill, row);
    return view;
  }

  KeptPhoto kept() {
    return kept;
  }

  /** How a photo that is not augmented would be drawn, from its header alone. */
  View view(PhotoSource photo, Target target) throws BadImageException {
    return view(upright(header(photo, target), target), target, UnaryOperator.identity());
  }

  /** What a photo's header says, by no more of its file than that takes. */
  ImageHeader header(PhotoSource photo, Target target) throws BadImageException {
    ByteBuffer head = file.readHead(photo);
    try {
      return ImageHeader.read(head, target.pixelLimit());
    } catch (BadImageException e) {
      if (file.isRead()) {
        throw e;
      }
      return ImageHeader.read(file.read(), target.pixelLimit());
    }
  }

  /** As {@link #view(PhotoSource, Target)}, of the photo that {@link #file} is at. */
  View view(Target target) throws BadImageException {
    ImageHeader header = ImageHeader.read(file.read(), target.pixelLimit());
    return view(upright(header, target), target, UnaryOperator.identity());
  }

  private static View upright(ImageHeader header, Target target) {
    boolean swapped = header.turn(target.exif()).swapped();
    int width = swapped ? header.decodedHeight() : header.decodedWidth();
    int height = swapped ? header.decodedWidth() : header.decodedHeight();
    return View.of(width, height);
  }

  private static View view(View upright, Target target, UnaryOperator<View> steps) {
    return steps.apply(upright).fit(target.fit(), target.width(), target.height());
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

  /** The photo's file. */
  PhotoBytes file() {
    return file;
  }

  DamageCheck damage() {
    return damage;
  }

  @Override
  public void close() {
    damage.close();
    file.close();
    decoder.close();
    drawing.close();
  }
}
