package dev.sheaf.field;

import java.nio.ByteBuffer;

/**
 * Turns a value of any type into the numbers of one sample. The class has a public constructor
 * without parameters and an {@link dev.sheaf.annotation.Encodes} with shape and dtype. It is called
 * from several threads at once.
 *
 * @param <T> the component's type
 */
public interface Encoder<T> {
  /**
   * Writes one sample.
   *
   * @param out native order, its remaining bytes are exactly those of one sample; all of them must
   *     be written, by relative or absolute puts
   * @throws IllegalArgumentException for a value that cannot be encoded; the message says why
   */
  void encode(T value, ByteBuffer out);
}
