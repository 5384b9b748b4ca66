package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflate with its check sum: RFC 1950. Not thread-safe. */
final class Zlib implements Compression, AutoCloseable {
  private final Inflater inflater = new Inflater();
  private final byte[] sink = new byte[1 << 16];

  @Override
  public long count(ByteBuffer packed, long most) throws BadImageException {
    begin();
    long count = add(packed, 0, most);
    if (count <= most && !inflater.finished()) {
      throw BadImageException.damaged("is damaged: compressed data end before their check sum");
    }
    return count;
  }

  /** Begins with other data. */
  void begin() {
    inflater.reset();
  }

  /** As {@link #count}, of data that come in parts, of which the earlier made {@code counted}. */
  long add(ByteBuffer packed, long counted, long most) throws BadImageException {
    long count = counted;
    inflater.setInput(packed);
    try {
      while (!inflater.finished() && count <= most) {
        int made = inflater.inflate(sink);
        if (made == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        count += made;
      }
    } catch (DataFormatException e) {
      throw BadImageException.damaged("is damaged: its compressed data hold " + reason(e));
    }
    return count;
  }

  private static String reason(DataFormatException e) {
    return "incorrect data check".equals(e.getMessage())
        ? "another check sum than their own"
        : "what deflate does not make";
  }

  @Override
  public void close() {
    inflater.end();
  }
}
