package dev.sheaf.image.internal.damage;

import java.nio.ByteBuffer;

/** Zero bytes in a row, as a hole in a file leaves them. */
record ZeroRun(int from, int length) {
  static final ZeroRun NONE = new ZeroRun(0, 0);

  /** The first run of at least {@code least} zero bytes between two places; looks at few bytes. */
  static ZeroRun find(ByteBuffer file, int from, int to, int least) {
    int begin = from;
    while (begin <= to - least) {
      int at = begin + least - 1;
      while (at >= begin && file.get(at) == 0) {
        at--;
      }
      if (at < begin) {
        int end = begin + least;
        while (end < to && file.get(end) == 0) {
          end++;
        }
        return new ZeroRun(begin, end - begin);
      }
      begin = at + 1;
    }
    return NONE;
  }
}
