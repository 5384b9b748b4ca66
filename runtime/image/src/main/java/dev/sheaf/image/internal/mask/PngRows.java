package dev.sheaf.image.internal.mask;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rows of a PNG file with one channel of up to 8 bits, unpacked and unfiltered: PNG 3 clauses 9
 * and 10. Reads no further than it is asked to, so that data which unpack without end do no harm.
 * Not thread-safe.
 */
final class PngRows implements AutoCloseable {
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;

  private final Inflater inflater = new Inflater();
  private ByteBuffer file = ByteBuffer.allocate(0);
  private int at;

  /** The row that was read last and the one above it, each behind the byte of its filter. */
  private byte[] row = {};

  private byte[] above = {};

  /** Begins with a file whose chunks were found whole. */
  void begin(ByteBuffer png) {
    inflater.reset();
    file = png;
    at = 8;
  }

  /** The rows from here on have so many bytes, and none is above the first. */
  void beginPass(int bytes) {
    if (row.length <= bytes) {
      row = new byte[bytes + 1];
      above = new byte[bytes + 1];
    }
    Arrays.fill(row, 0, bytes + 1, (byte) 0);
  }

  /** The next row of so many bytes; they begin at index 1, and stay until the next call. */
  byte[] next(int bytes) throws BadImageException {
    byte[] free = above;
    above = row;
    row = free;
    unpack(bytes + 1);
    switch (row[0]) {
      case 0 -> {}
      case 1 -> sub(bytes);
      case 2 -> up(bytes);
      case 3 -> average(bytes);
      case 4 -> paeth(bytes);
      default ->
          throw BadImageException.damaged(
              "is damaged: a row has filter %d, which does not exist".formatted(row[0] & 0xFF));
    }
    return row;
  }

  private void unpack(int bytes) throws BadImageException {
    int done = 0;
    while (done < bytes) {
      int made;
      try {
        made = inflater.inflate(row, done, bytes - done);
      } catch (DataFormatException e) {
        throw BadImageException.damaged("is damaged: its compressed data cannot be unpacked");
      }
      if (made == 0 && (!inflater.needsInput() || !more())) {
        throw BadImageException.damaged("is damaged: compressed data end before the last pixel");
      }
      done += made;
    }
  }

  /** Gives the inflater the next part of the data, if there is one. */
  private boolean more() {
    while (true) {
      int length = file.getInt(at);
      int type = file.getInt(at + 4);
      if (type == IEND) {
        return false;
      }
      int content = at + 8;
      at += 12 + length;
      if (type == IDAT && length > 0) {
        inflater.setInput(file.slice(content, length));
        return true;
      }
    }
  }

  private void sub(int bytes) {
    for (int i = 2; i <= bytes; i++) {
      row[i] += row[i - 1];
    }
  }

  private void up(int bytes) {
    for (int i = 1; i <= bytes; i++) {
      row[i] += above[i];
    }
  }

  private void average(int bytes) {
    int left = 0;
    for (int i = 1; i <= bytes; i++) {
      row[i] += (byte) (left + (above[i] & 0xFF) >> 1);
      left = row[i] & 0xFF;
    }
  }

  private void paeth(int bytes) {
    int left = 0;
    int corner = 0;
    for (int i = 1; i <= bytes; i++) {
      int up = above[i] & 0xFF;
      int fromLeft = Math.abs(up - corner);
      int fromUp = Math.abs(left - corner);
      int fromCorner = Math.abs(left + up - 2 * corner);
      int near =
          fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
      row[i] += (byte) near;
      left = row[i] & 0xFF;
      corner = up;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
