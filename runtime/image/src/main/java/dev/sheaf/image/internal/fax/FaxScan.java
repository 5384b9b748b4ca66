package dev.sheaf.image.internal.fax;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.FaxLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Walks the fax data of a TIFF file, ITU-T T.4 and T.6, because decoders go on after a code that
 * does not exist. Rows are kept as their changing elements: the columns where the colour changes,
 * from white on. Not thread-safe.
 */
public final class FaxScan {
  private static final int END_OF_LINE_ZEROS = 11;

  /** More before the end of a line are a hole: writers fill up a byte, or two. */
  private static final int MOST_ZEROS = 63;

  private int width;
  private int[] reference = {};
  private int[] row = {};
  private int count;

  /** Throws if fax data are damaged; TIFF files of other compressions pass. */
  public void check(ByteBuffer file) throws BadImageException {
    FaxLayout layout = FaxLayout.of(file);
    if (layout == null) {
      return;
    }
    width = layout.width();
    reference = new int[width + 4];
    row = new int[width + 4];
    for (int strip = 0; strip < layout.begins().length; strip++) {
      int rows = Math.min(layout.rows(), layout.height() - strip * layout.rows());
      check(
          layout,
          rows,
          new FaxBits(file, layout.begins()[strip], layout.lengths()[strip], layout.lowestFirst()));
    }
  }

  private void check(FaxLayout layout, int rows, FaxBits strip) throws BadImageException {
    Arrays.fill(reference, width);
    for (int y = 0; y < rows; y++) {
      count = 0;
      boolean alone = layout.compression() != 4;
      if (layout.compression() == 2) {
        strip.skipToByte();
      } else if (layout.compression() == 3) {
        alone = !skipEndOfLine(strip, layout.twoDimensional());
      }
      if (alone) {
        readAlone(strip);
      } else {
        readByReference(strip);
      }
      if (strip.left() < 0) {
        throw BadImageException.damaged("is damaged: compressed data end before the last row");
      }
      Arrays.fill(row, count, row.length, width);
      int[] before = reference;
      reference = row;
      row = before;
    }
    // What ends a strip, or fills it up, begins with zeros.
    if (strip.left() >= 8 && strip.peek(END_OF_LINE_ZEROS) != 0) {
      throw BadImageException.damaged("is damaged: compressed data go on after the last row");
    }
  }

  /** Whether the row is coded by the one before; some writers leave out the end of a line. */
  private static boolean skipEndOfLine(FaxBits strip, boolean twoDimensional)
      throws BadImageException {
    boolean found = strip.peek(END_OF_LINE_ZEROS) == 0;
    if (found) {
      int zeros = END_OF_LINE_ZEROS;
      strip.skip(zeros);
      while (strip.peek(1) == 0) {
        strip.skip(1);
        if (++zeros > MOST_ZEROS) {
          throw BadImageException.damaged("is damaged: compressed data hold a row of zeros");
        }
      }
      strip.skip(1);
    }
    if (!twoDimensional) {
      return false;
    }
    if (!found) {
      throw unknown();
    }
    boolean byReference = strip.peek(1) == 0;
    strip.skip(1);
    return byReference;
  }

  private void readAlone(FaxBits strip) throws BadImageException {
    int at = 0;
    for (boolean white = true; at < width; white = !white) {
      at = change(at + run(strip, white));
    }
  }

  private void readByReference(FaxBits strip) throws BadImageException {
    int at = 0;
    int near = 0;
    boolean white = true;
    while (at < width) {
      near = opposite(near, count == 0 && at == 0 ? -1 : at, white);
      int next = strip.peek(7);
      if (next >> 6 == 1) {
        at = vertical(strip, at, near, 0, 1);
      } else if (next >> 4 == 3) {
        at = vertical(strip, at, near, 1, 3);
      } else if (next >> 4 == 2) {
        at = vertical(strip, at, near, -1, 3);
      } else if (next >> 1 == 3) {
        at = vertical(strip, at, near, 2, 6);
      } else if (next >> 1 == 2) {
        at = vertical(strip, at, near, -2, 6);
      } else if (next == 3) {
        at = vertical(strip, at, near, 3, 7);
      } else if (next == 2) {
        at = vertical(strip, at, near, -3, 7);
      } else if (next >> 4 == 1) {
        strip.skip(3);
        at = change(at + run(strip, white));
        at = change(at + run(strip, !white));
        continue;
      } else if (next >> 3 == 1) {
        strip.skip(4);
        at = reference[near + 1];
        continue;
      } else {
        throw unknown();
      }
      white = !white;
    }
  }

  private int vertical(FaxBits strip, int at, int near, int right, int length)
      throws BadImageException {
    strip.skip(length);
    int to = reference[near] + right;
    if (to < at) {
      throw unknown();
    }
    return change(to);
  }

  /** The first change of the reference row right of {@code at}, to the other colour. */
  private int opposite(int from, int at, boolean white) {
    int near = from;
    while (near > 0 && reference[near - 1] > at) {
      near--;
    }
    while (reference[near] <= at && reference[near] < width) {
      near++;
    }
    return (near & 1) == (white ? 0 : 1) ? near : near + 1;
  }

  private int change(int at) throws BadImageException {
    if (at > width) {
      throw BadImageException.damaged("is damaged: a row of compressed data is too long");
    }
    if (count > 0 && row[count - 1] == at) {
      // A run of no pixels changes nothing.
      count--;
    } else {
      row[count++] = at;
    }
    return at;
  }

  private int run(FaxBits strip, boolean white) throws BadImageException {
    RunCodes codes = white ? RunCodes.WHITE : RunCodes.BLACK;
    int run = 0;
    int part;
    do {
      int found = codes.find(strip.peek(RunCodes.MOST_BITS));
      if (found == 0 || strip.left() < 0) {
        throw unknown();
      }
      strip.skip(found & 15);
      part = found >> 4;
      run += part;
    } while (part >= RunCodes.LONG && run <= width);
    return run;
  }

  private static BadImageException unknown() {
    return BadImageException.damaged("is damaged: compressed data hold a code that does not exist");
  }
}
