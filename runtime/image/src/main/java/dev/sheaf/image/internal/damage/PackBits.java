package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;

/** Runs and literals: TIFF 6.0 section 9. */
final class PackBits implements Compression {
  @Override
  public long count(ByteBuffer packed, long most) throws BadImageException {
    long count = 0;
    int at = packed.position();
    int limit = packed.limit();
    // A single byte that is left over fills up to an even number.
    while (at < limit - 1 && count <= most) {
      int head = packed.get(at);
      if (head >= 0) {
        at += head + 2;
        count += head + 1;
      } else {
        at += head == Byte.MIN_VALUE ? 1 : 2;
        count += head == Byte.MIN_VALUE ? 0 : 1 - head;
      }
    }
    if (at > limit) {
      throw BadImageException.damaged("is damaged: compressed data end before the last pixel");
    }
    return count;
  }
}
