package dev.sheaf.spi;

import dev.sheaf.photo.PhotoSource;

/**
 * What is known of a photo's file after all of it was read and decoded, as for training.
 *
 * @param photo the photo
 * @param verdict whether it can be trained on, and if not, the kind of trouble
 * @param problem what is wrong, in a few words without a full stop; empty for {@link Verdict#OK}
 * @param remedy what to do, a sentence; empty for {@link Verdict#OK}
 * @param bytes the file's size, 0 where not known
 * @param format what the content says it is, whatever the name: {@code JPEG}; empty where not known
 * @param mode the colours in the file in Pillow's words, before conversion: {@code RGB}, {@code
 *     L;16}, {@code CMYK}; empty where not known
 * @param width columns as stored, before turning upright; 0 where not known
 * @param height rows as stored, before turning upright; 0 where not known
 * @param orientation the EXIF orientation, 1 to 8; 1 where the file has none
 */
public record FileInspection(
    PhotoSource photo,
    Verdict verdict,
    String problem,
    String remedy,
    long bytes,
    String format,
    String mode,
    int width,
    int height,
    int orientation) {

  /** The kinds of trouble. */
  public enum Verdict {
    /** It can be trained on. */
    OK,
    /**
     * It can be trained on, but holds what damage looks like where its format cannot tell: a hole
     * of zeros or a black picture.
     */
    SUSPICIOUS,
    /** There is nothing with this path. */
    MISSING,
    /** It is a directory, a pipe or a device. */
    NOT_A_FILE,
    /** It has no bytes. */
    EMPTY,
    /** It may not be read, or reading failed. */
    UNREADABLE,
    /** Its content is not in a format that is read. */
    UNKNOWN_FORMAT,
    /** Its header announces more than the limit; it was not decoded. */
    TOO_LARGE,
    /** Its content is truncated or damaged. */
    DAMAGED,
    /** It is whole, but holds what its component cannot be given, such as the label of no class. */
    WRONG_CONTENT
  }

  /** Whether the file can be trained on. */
  public boolean ok() {
    return verdict == Verdict.OK || suspicious();
  }

  /** Whether somebody should look at the file before it is trained on. */
  public boolean suspicious() {
    return verdict == Verdict.SUSPICIOUS;
  }
}
