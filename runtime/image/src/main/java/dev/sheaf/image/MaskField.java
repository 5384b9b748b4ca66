package dev.sheaf.image;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.image.internal.decode.WholeFiles;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.mask.Mask;
import dev.sheaf.image.internal.mask.MaskRules;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.LoadClock;
import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Workspace;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class of each pixel of a photo, from a PNG file or the bytes of one: int64 [n, height,
 * width].
 *
 * <p>Labels are the file's numbers as they are: palette indices, or grey values in the file's own
 * depth, so that white is 1 in a file of 1 bit a pixel and 255 in one of 8. Each is the index of a
 * class, or the one value to ignore, which is kept, as that of torch's {@code CrossEntropyLoss}.
 *
 * <p>A mask has as many pixels as its photo when that is upright, and is read as it is stored: one
 * with an EXIF orientation of its own is refused, because most programs pass over it. It is drawn
 * as its photo is, each pixel with the label of the nearest; where the photo does not show, with
 * the value to ignore, or else with class 0.
 */
public final class MaskField extends CompanionField implements FileInspector {
  /** In place of a value to ignore: there is none. */
  public static final int NONE = -1;

  private final MaskRules rules;
  private final int ignore;
  private final WholeFiles whole = new WholeFiles();
  private final long pixelLimit = ImageHeader.defaultPixelLimit();

  private MaskField(TensorSpec spec, String photo, int height, int width, int classes, int ignore) {
    super(spec, photo, height, width);
    this.ignore = ignore;
    rules = new MaskRules(classes, ignore);
  }

  /** As {@link #of(String, Role, String, int, int, int, int)}, without a value to ignore. */
  public static MaskField of(
      String name, Role role, String photo, int height, int width, int classes) {
    return of(name, role, photo, height, width, classes, NONE);
  }

  /**
   * A field for the mask of the component {@code photo}, whose tensor has {@code height} rows and
   * {@code width} columns.
   *
   * @param classes how many there are, 2 to 256: labels are 0 to {@code classes - 1}
   * @param ignore the one other value, up to 255, that may be in a file, or {@link #NONE}
   */
  public static MaskField of(
      String name, Role role, String photo, int height, int width, int classes, int ignore) {
    if (classes < 2 || classes > 256) {
      throw new IllegalArgumentException("classes: %d (expected: 2 to 256)".formatted(classes));
    }
    if (ignore < NONE || ignore > 255) {
      throw new IllegalArgumentException(
          "ignore: %d (expected: 0 to 255, or -1 for none)".formatted(ignore));
    }
    return new MaskField(
        new TensorSpec(name, role, DType.INT64, Shape.of(height, width), List.of()),
        photo,
        height,
        width,
        classes,
        ignore);
  }

  /** How many classes there are. */
  public int classes() {
    return rules.classes();
  }

  /** The value that is no class's and may be there nevertheless, or {@link #NONE}. */
  public int ignore() {
    return ignore;
  }

  /** Encodes the mask in the file with this path. */
  public void encode(@Nullable String path, Row row) {
    encodeMask(SamplePhoto.of(name(), path), row);
  }

  /** Encodes the mask in the file with this {@code file:} URI. */
  public void encode(@Nullable URI uri, Row row) {
    encodeMask(SamplePhoto.of(name(), uri), row);
  }

  /** Encodes the mask in this file. */
  public void encode(@Nullable Path path, Row row) {
    encodeMask(SamplePhoto.of(name(), path), row);
  }

  /** Encodes the mask in a file of these bytes. */
  public void encode(byte @Nullable [] bytes, Row row) {
    encodeMask(SamplePhoto.of(name(), bytes), row);
  }

  /** Encodes the mask in a file of the bytes from a buffer's position to its limit. */
  public void encode(@Nullable ByteBuffer bytes, Row row) {
    encodeMask(SamplePhoto.of(name(), bytes), row);
  }

  /** Encodes the mask from elsewhere. */
  public void encode(@Nullable PhotoSource mask, Row row) {
    encodeMask(SamplePhoto.of(name(), mask), row);
  }

  private void encodeMask(PhotoSource source, Row row) {
    View view = view(row);
    try {
      ImageScratch scratch = row.workspace().get(ImageScratch.class, ImageScratch::new);
      LoadClock clock = row.workspace().clock();
      clock.enter(Part.READING);
      ByteBuffer file = scratch.file().read(source);
      clock.enter(Part.DECODING);
      ImageHeader header = ImageHeader.read(file, pixelLimit);
      rules.checkKind(header);
      checkSize(header, view);
      Mask mask = read(file, header, scratch, row.workspace());
      clock.enter(Part.ENCODING);
      mask.draw(view, Math.max(0, ignore), row);
    } catch (BadImageException e) {
      throw new BadSampleException(name(), source.name(), e.problem(), remedy(e), e.getCause());
    }
  }

  private void checkSize(ImageHeader header, View view) throws BadImageException {
    int width = view.sourceWidth();
    int height = view.sourceHeight();
    if (header.width() == width && header.height() == height) {
      return;
    }
    boolean turned = header.width() == height && header.height() == width;
    throw new BadImageException(
        Verdict.WRONG_CONTENT,
        "has %d x %d pixels, and its photo '%s' has %d x %d when it is upright"
            .formatted(header.width(), header.height(), photo(), width, height),
        turned
            ? "Turn the mask as the photo's EXIF orientation turns the photo, or set exif = false for the photo if its labels are for the file as it is stored."
            : "Give each photo its own mask, in its own size.",
        null);
  }

  private Mask read(ByteBuffer file, ImageHeader header, ImageScratch scratch, Workspace workspace)
      throws BadImageException {
    rules.checkPixels(file);
    scratch.checkWhole(file, header, whole);
    Mask mask = workspace.get(Mask.class, Mask::new);
    mask.read(file, header);
    rules.checkValues(mask);
    return mask;
  }

  /** What converts to JPEG is of no use here. */
  private static String remedy(BadImageException e) {
    return e.verdict() == Verdict.UNKNOWN_FORMAT ? MaskRules.CONVERT : e.remedy();
  }

  @Override
  public boolean tellsSamplesApart() {
    return false;
  }

  @Override
  public FileInspection inspect(PhotoSource mask, Workspace workspace) {
    ImageScratch scratch = workspace.get(ImageScratch.class, ImageScratch::new);
    ImageHeader header = new ImageHeader(ImageFormat.PNG, "", 0, 0, 1);
    String format = "";
    long size = 0;
    Verdict verdict = Verdict.OK;
    String problem = "";
    String remedy = "";
    try {
      ByteBuffer bytes = scratch.file().read(mask);
      size = bytes.limit();
      header = ImageHeader.read(bytes, pixelLimit);
      format = header.format().name();
      rules.checkKind(header);
      read(bytes, header, scratch, workspace);
    } catch (BadImageException e) {
      verdict = e.verdict();
      problem = e.problem();
      remedy = remedy(e);
    }
    return new FileInspection(
        mask,
        verdict,
        problem,
        remedy,
        size,
        format,
        header.mode(),
        header.width(),
        header.height(),
        header.orientation());
  }
}
