package dev.sheaf.image;

/**
 * Reads entropy-coded bits up to the next marker: ITU-T T.81 F.2.2.5. Beyond it there are zeros,
 * and {@link #failed} tells so; asking once a unit is enough. Not thread-safe.
 */
final class BitReader {
  private byte[] file = {};
  private int at;
  private int limit;

  /** The next bits, left-aligned. */
  private long bits;

  /** How many of them are from the file; negative when more were taken. */
  private int left;

  private boolean ended;
  private boolean badCode;

  void begin(byte[] bytes, int from, int to) {
    file = bytes;
    at = from;
    limit = to;
    reset();
  }

  private void reset() {
    bits = 0;
    left = 0;
    ended = false;
    badCode = false;
  }

  private void fill() {
    while (left <= 48 && !ended) {
      if (at >= limit) {
        ended = true;
        return;
      }
      int next = file[at] & 0xFF;
      if (next == 0xFF) {
        if (at + 1 >= limit || file[at + 1] != 0) {
          ended = true;
          return;
        }
        at++;
      }
      at++;
      bits |= (long) next << 56 - left;
      left += 8;
    }
  }

  /** The symbol of the next code, 0 for a code that does not exist. */
  int symbol(HuffmanTable table) {
    if (left < 16) {
      fill();
    }
    int found = table.look[(int) (bits >>> 64 - HuffmanTable.LOOK)];
    if (found == 0) {
      found = table.longCode((int) (bits >>> 48));
      if (found == 0) {
        badCode = true;
        return 0;
      }
    }
    drop(found >> 8);
    return found & 0xFF;
  }

  void skip(int count) {
    if (left < count) {
      fill();
    }
    drop(count);
  }

  /** The next bits as a number, at most 16. */
  int take(int count) {
    if (count == 0) {
      return 0;
    }
    if (left < count) {
      fill();
    }
    int value = (int) (bits >>> 64 - count);
    drop(count);
    return value;
  }

  private void drop(int count) {
    bits <<= count;
    left -= count;
  }

  /** Marks what was read as impossible. */
  void fail() {
    badCode = true;
  }

  boolean failed() {
    return badCode || left < 0;
  }

  /** Whether bits were taken that are not there. */
  boolean overrun() {
    return left < 0;
  }

  /** Whether only the padding of the last byte is left before the next marker. */
  boolean atMarker() {
    fill();
    return ended && left < 8 && at < limit;
  }

  /** Steps over a restart marker with this number, if it is next. */
  boolean restart(int number) {
    if (!atMarker()) {
      return false;
    }
    int next = at;
    while (next < limit && file[next] == -1) {
      next++;
    }
    if (next >= limit || (file[next] & 0xFF) != 0xD0 + number) {
      return false;
    }
    at = next + 1;
    reset();
    return true;
  }

  /** Where the marker is. */
  int position() {
    return at;
  }
}
