package dev.sheaf.image.internal.mask;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.spi.FileInspection.Verdict;
import java.nio.ByteBuffer;

/** Which files are masks, and which labels may be in them. Immutable. */
public final class MaskRules {
  /** What to do with a file that is no mask. */
  public static final String CONVERT =
      "Save it as a PNG of up to 8 bits a pixel, grey or with a palette, whose numbers are the"
          + " labels.";

  private static final int IHDR = 0x49484452;
  private static final int GREY = 0;
  private static final int PALETTE = 3;

  private final int classes;
  private final int ignore;
  private final boolean[] allowed = new boolean[256];

  /**
   * @param classes how many there are, up to 256
   * @param ignore one more value that is allowed, or -1
   */
  public MaskRules(int classes, int ignore) {
    this.classes = classes;
    this.ignore = ignore;
    for (int label = 0; label < 256; label++) {
      allowed[label] = label < classes || label == ignore;
    }
  }

  public int classes() {
    return classes;
  }

  /** Throws for a file of another format, and for one that is to be turned. */
  public void checkKind(ImageHeader header) throws BadImageException {
    switch (header.format()) {
      case PNG -> {}
      case JPEG ->
          throw refused("is a JPEG picture, whose compression blurs labels along every edge");
      default ->
          throw refused("is a %s picture; masks are read from PNG".formatted(header.format()));
    }
    if (header.orientation() != 1) {
      throw new BadImageException(
          Verdict.WRONG_CONTENT,
          "has EXIF orientation %d, and a mask is read as it is stored"
              .formatted(header.orientation()),
          "Save it upright, without an orientation.",
          null);
    }
  }

  /** Throws for a PNG file that has more than one number a pixel, or a larger one. */
  public void checkPixels(ByteBuffer png) throws BadImageException {
    if (png.getInt(12) != IHDR) {
      throw BadImageException.damaged("is damaged: a PNG file begins with an IHDR chunk");
    }
    int depth = png.get(24);
    int colours = png.get(25);
    if (colours != GREY && colours != PALETTE) {
      throw refused("is a PNG in colours or with transparency, which has no single number a pixel");
    }
    if (depth > 8) {
      throw refused("has %d bits a pixel".formatted(depth));
    }
  }

  private static BadImageException refused(String problem) {
    return new BadImageException(Verdict.UNKNOWN_FORMAT, problem, CONVERT, null);
  }

  /** Throws for a label that is neither a class's nor the one to ignore; names the first. */
  public void checkValues(Mask mask) throws BadImageException {
    byte[] values = mask.values();
    int pixels = mask.width() * mask.height();
    for (int at = 0; at < pixels; at++) {
      if (!allowed[values[at] & 0xFF]) {
        throw wrong(values[at] & 0xFF, at % mask.width(), at / mask.width());
      }
    }
  }

  private BadImageException wrong(int value, int x, int y) {
    return new BadImageException(
        Verdict.WRONG_CONTENT,
        "has the value %d at column %d, row %d; the classes are 0 to %d%s"
            .formatted(
                value, x, y, classes - 1, ignore < 0 ? "" : ", and " + ignore + " is ignored"),
        ignore < 0
            ? "Correct the mask, set classes to how many there are, or set ignore to %d if that is no class."
                .formatted(value)
            : "Correct the mask, or set classes to how many there are.",
        null);
  }
}
