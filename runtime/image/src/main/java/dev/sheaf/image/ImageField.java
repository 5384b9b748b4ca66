package dev.sheaf.image;

import dev.sheaf.Augmentation;
import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.image.internal.colour.ColourPass;
import dev.sheaf.image.internal.damage.DamageCheck;
import dev.sheaf.image.internal.decode.WholeFiles;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.geometry.Views;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.kept.KeptPhoto;
import dev.sheaf.image.internal.resize.Target;
import dev.sheaf.internal.Printable;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.Draw;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.Kept;
import dev.sheaf.spi.Raster;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Workspace;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A picture from a file, or from the bytes of one: decoded, turned upright, resized, scaled and
 * laid out; float32 or uint8 [n, channels, height, width] or [n, height, width, channels].
 *
 * <p>The stored form is uint8 in the tensor's layout; finishing makes {@code (x * scale - mean) /
 * std} of it. Any picture is converted: grey becomes three equal channels, CMYK becomes RGB,
 * transparency is dropped as Pillow's {@code convert("RGB")} drops it, and of an animation the
 * first frame is taken.
 */
public final class ImageField extends Field implements FileInspector {
  /** A part changes whenever other pixels come of the same file. */
  private static final String DECODER = "opencv 4.13.0, gif 1, turn 1, resize 1";

  private static final String LOOK =
      "Look at it: a hole in the file and a part that is black look the same, and its format has no"
          + " check sum to tell.";

  private static final int BLACK = 0;

  private final Target target;
  private final Normaliser normaliser;
  private final boolean thorough;
  private final WholeFiles whole = new WholeFiles();

  ImageField(ImageFieldBuilder settings) {
    super(settings.spec());
    target = settings.target();
    normaliser = settings.normaliser();
    thorough = settings.isThorough();
  }

  /** A field for pictures of {@code height} rows and {@code width} columns, with the defaults. */
  public static ImageField of(String name, Role role, int height, int width) {
    return builder(name, role, height, width).build();
  }

  /** Settings for pictures of {@code height} rows and {@code width} columns. */
  public static ImageFieldBuilder builder(String name, Role role, int height, int width) {
    return new ImageFieldBuilder(name, role, height, width);
  }

  Target target() {
    return target;
  }

  Normaliser normaliser() {
    return normaliser;
  }

  @Override
  public Raster raster() {
    return new Raster(target.height(), target.width(), target.channels(), target.planes());
  }

  @Override
  public int storedBytes() {
    return target.bytes();
  }

  @Override
  public boolean storedAsTensor() {
    return spec().dtype() == DType.UINT8;
  }

  @Override
  public boolean follows(Augmentation augmentation) {
    return augmentation instanceof Augment;
  }

  @Override
  public String decoder() {
    // What was kept without being walked is not to be taken for whole.
    return DECODER + (thorough ? ", walked 2" : "");
  }

  @Override
  public Kept kept(@Nullable Augmentation augmentation) {
    if (augmentation instanceof Augment augment && augment.chain().moves()) {
      int side = augment.settings().cacheSide();
      return Kept.upTo(
          KeptPhoto.most(side, target.channels()),
          decoder() + "; the photo upright, its short side at most " + side);
    }
    return super.kept(augmentation);
  }

  /** Encodes the picture in the file with this path. */
  public void encode(@Nullable String path, Row row) {
    encodePhoto(SamplePhoto.of(name(), path), row);
  }

  /** Encodes the picture in the file with this {@code file:} URI. */
  public void encode(@Nullable URI uri, Row row) {
    encodePhoto(SamplePhoto.of(name(), uri), row);
  }

  /** Encodes the picture in this file. */
  public void encode(@Nullable Path path, Row row) {
    encodePhoto(SamplePhoto.of(name(), path), row);
  }

  /** Encodes the picture in a file of these bytes. */
  public void encode(byte @Nullable [] bytes, Row row) {
    encodePhoto(SamplePhoto.of(name(), bytes), row);
  }

  /** Encodes the picture in a file of the bytes from a buffer's position to its limit. */
  public void encode(@Nullable ByteBuffer bytes, Row row) {
    encodePhoto(SamplePhoto.of(name(), bytes), row);
  }

  /** Encodes the picture from elsewhere. */
  public void encode(@Nullable PhotoSource photo, Row row) {
    encodePhoto(SamplePhoto.of(name(), photo), row);
  }

  private void encodePhoto(PhotoSource photo, Row row) {
    Augment augment = augment(row);
    try {
      draw(photo, augment, row);
    } catch (BadImageException e) {
      throw bad(photo, e);
    }
    if (augment != null) {
      explain(augment, photo, row.draw());
      if (storedAsTensor() && augment.chain().colours()) {
        if (!augment.chain().moves()) {
          row.keep(row.buffer().slice(row.offset(), storedBytes())); // the colours are drawn anew
        }
        coloured(augment, row.buffer(), row.offset(), row)
            .finishBytes(row.buffer(), row.offset(), target.planes());
      }
    }
  }

  private void draw(PhotoSource photo, @Nullable Augment augment, Row row)
      throws BadImageException {
    Views views = Views.of(row.workspace());
    ImageScratch scratch = row.workspace().get(ImageScratch.class, ImageScratch::new);
    PhotoSource known = scratch.file().open(photo);
    if (augment != null && augment.settings().overCache()) {
      views.put(name(), drawKept(known, augment, scratch, row));
    } else if ((augment == null || !augment.chain().moves()) && row.recall(known)) {
      if (scratch.file().isRead()) {
        views.put(name(), scratch.view(target));
      } else {
        views.later(name(), () -> view(photo, scratch));
      }
    } else {
      UnaryOperator<View> steps = augment == null ? UnaryOperator.identity() : steps(augment, row);
      int fill = augment == null ? BLACK : augment.settings().fillRgb();
      views.put(name(), scratch.encode(target, thorough, whole, steps, fill, row));
    }
  }

  /** Draws from what is kept, whether it was kept before or is only now: the same bytes. */
  private View drawKept(PhotoSource known, Augment augment, ImageScratch scratch, Row row)
      throws BadImageException {
    KeptPhoto photo = scratch.kept();
    int most = KeptPhoto.most(augment.settings().cacheSide(), target.channels());
    boolean isKept =
        row.recall(known) && photo.open(row.form(), row.formOffset(), most, target.channels());
    if (!isKept) {
      ByteBuffer made =
          scratch.keep(
              target, thorough, whole, augment.settings().cacheSide(), row.workspace().clock());
      row.keep(made);
      photo.open(made, 0, most, target.channels());
    }
    int fill = augment.settings().fillRgb();
    return scratch.draw(photo, target, steps(augment, row), fill, row);
  }

  private UnaryOperator<View> steps(Augment augment, Row row) {
    return upright ->
        augment
            .chain()
            .place(upright, op -> row.draw().random(name(), op), target.width(), target.height());
  }

  /** How a photo is drawn whose stored form was in the cache: its size is asked of its file. */
  private View view(PhotoSource photo, ImageScratch scratch) {
    try {
      return scratch.view(photo, target);
    } catch (BadImageException e) {
      throw bad(photo, e);
    }
  }

  private BadSampleException bad(PhotoSource photo, BadImageException e) {
    return new BadSampleException(name(), photo.name(), e.problem(), e.remedy(), e.getCause());
  }

  private static @Nullable Augment augment(Row row) {
    return row.draw().augmentation() instanceof Augment augment ? augment : null;
  }

  private void explain(Augment augment, PhotoSource photo, Draw draw) {
    Consumer<String> reader = draw.reader();
    if (reader != null) {
      reader.accept(name() + ": " + Printable.of(photo.name()));
      for (String line : augment.chain().explain(op -> draw.random(name(), op))) {
        reader.accept(name() + ": " + line);
      }
    }
  }

  /** The colours that an augmentation gives to pixels, still to be written. */
  private ColourPass coloured(Augment augment, ByteBuffer pixels, int from, Row row) {
    ColourPass pass = row.workspace().get(ColourPass.class, ColourPass::new);
    pass.begin(pixels, from, target.channels(), target.height(), target.width(), target.planes());
    pass.clamped(augment.settings().clamped());
    augment.chain().colour(pass, op -> row.draw().random(name(), op));
    return pass;
  }

  @Override
  public void finish(ByteBuffer stored, int from, Row row) {
    Augment augment = augment(row);
    if (augment != null && augment.chain().colours()) {
      coloured(augment, stored, from, row)
          .finishFloats(
              row.buffer(), row.offset(), normaliser.factor(), normaliser.shift(), target.planes());
      return;
    }
    normaliser.finish(
        stored,
        from,
        row.buffer(),
        row.offset(),
        row.workspace().get(FinishScratch.class, FinishScratch::new));
  }

  @Override
  public String mode() {
    return target.channels() == 1 ? "L" : "RGB";
  }

  @Override
  public FileInspection inspect(PhotoSource photo, Workspace workspace) {
    return inspect(photo, workspace, false);
  }

  @Override
  public FileInspection inspectHead(PhotoSource photo, Workspace workspace) {
    return inspect(photo, workspace, true);
  }

  private FileInspection inspect(PhotoSource photo, Workspace workspace, boolean headOnly) {
    ImageScratch scratch = workspace.get(ImageScratch.class, ImageScratch::new);
    ImageHeader header = new ImageHeader(ImageFormat.JPEG, "", 0, 0, 1);
    String format = "";
    long size = 0;
    try {
      String suspicion = "";
      if (headOnly) {
        header = scratch.header(photo, target);
        format = header.format().name();
      } else {
        ByteBuffer bytes = scratch.file().read(photo);
        size = bytes.limit();
        header = ImageHeader.read(bytes, target.pixelLimit());
        format = header.format().name();
        scratch.check(bytes, header, whole);
        suspicion = DamageCheck.suspicion(bytes, header);
      }
      return new FileInspection(
          photo,
          suspicion.isEmpty() ? Verdict.OK : Verdict.SUSPICIOUS,
          suspicion,
          suspicion.isEmpty() ? "" : LOOK,
          size,
          format,
          header.mode(),
          header.width(),
          header.height(),
          header.orientation());
    } catch (BadImageException e) {
      return new FileInspection(
          photo,
          e.verdict(),
          e.problem(),
          e.remedy(),
          size,
          format,
          header.mode(),
          header.width(),
          header.height(),
          header.orientation());
    }
  }
}
