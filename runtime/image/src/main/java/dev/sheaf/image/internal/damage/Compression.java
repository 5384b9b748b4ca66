package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;

/** Counts what compressed data unpack to, and refuses data that are damaged. Not thread-safe. */
interface Compression {
  /**
   * The bytes that the data between position and limit unpack to.
   *
   * @param most where counting ends: the result of longer data is larger, by how much is not said
   */
  long count(ByteBuffer packed, long most) throws BadImageException;
}
