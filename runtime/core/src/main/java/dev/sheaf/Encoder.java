package dev.sheaf;

import java.nio.ByteBuffer;

/**
 * Turns a value of any type into the numbers of one sample. The class has a public constructor
 * without parameters and an {@link dev.sheaf.annotation.Encodes} with shape and dtype. It is called
 * from several threads at once.
 *
 * <p>Where it also has {@code public static T parse(String)}, tables are read with that; and
 * written with {@code public static String format(T)}, or else with the value's own text. Without
 * {@code parse} the type's own is looked for: a {@code public static} method {@code parse}, {@code
 * valueOf}, {@code fromString} or {@code of}, or a constructor, of one {@code String}. A record
 * with a component that has none of these cannot come from CSV or JSON Lines.
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
   * @throws Exception any other that is not a {@link RuntimeException} ends the run, whatever is to
   *     become of bad samples, and reaches the user as it is
   */
  void encode(T value, ByteBuffer out) throws Exception;
}
