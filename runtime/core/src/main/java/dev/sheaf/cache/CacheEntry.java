package dev.sheaf.cache;

import dev.sheaf.internal.SplitMix64;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of a slot that is whole. Its own checksum includes the slot's number, so that
 * an entry that was cut off, damaged or never written is none.
 *
 * @param checksum the CRC-32C of the slot's bytes
 */
record CacheEntry(Source source, int checksum) {
  /** Key, size and time of the source, checksum of the slot, checksum of the entry. */
  static final int BYTES = 3 * Long.BYTES + 2 * Integer.BYTES;

  /** The entry at an offset; null if there is none. */
  static @Nullable CacheEntry read(ByteBuffer entries, int offset, int slot) {
    ByteBuffer bytes = entries.slice(offset, BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Source source = new Source(bytes.getLong(), bytes.getLong(), bytes.getLong());
    CacheEntry entry = new CacheEntry(source, bytes.getInt());
    return bytes.getInt() == entry.seal(slot) ? entry : null;
  }

  /** The bytes to write for this slot. */
  ByteBuffer bytes(int slot) {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(source.key())
        .putLong(source.size())
        .putLong(source.modified())
        .putInt(checksum)
        .putInt(seal(slot))
        .flip();
  }

  private int seal(int slot) {
    long sealed =
        SplitMix64.hash(source.key() ^ SplitMix64.hash(source.stamp() ^ SplitMix64.hash(checksum)));
    return (int) SplitMix64.hash(sealed ^ slot);
  }
}
