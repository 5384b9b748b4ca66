package dev.sheaf.spi;

import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Encoder;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.internal.Printable;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Values that an {@link Encoder} of the application writes.
 *
 * @param <T> the component's type
 */
public final class EncodedField<T> extends Field {
  private final Encoder<T> encoder;

  private EncodedField(TensorSpec spec, Encoder<T> encoder) {
    super(spec);
    this.encoder = encoder;
  }

  public static <T> EncodedField<T> of(
      String name, Role role, DType dtype, Shape shape, Encoder<T> encoder) {
    return new EncodedField<>(new TensorSpec(name, role, dtype, shape, List.of()), encoder);
  }

  public void encode(T value, Row row) {
    row.clear(storedBytes());
    try {
      encoder.encode(
          value, row.buffer().slice(row.offset(), storedBytes()).order(ByteOrder.nativeOrder()));
    } catch (RuntimeException e) {
      throw new BadSampleException(
          name(),
          Printable.of(value),
          encoder.getClass().getSimpleName() + " failed: " + Printable.of(e),
          "Mend the value or the encoder.",
          e);
    } catch (Exception e) { // what the encoder declares reaches the user as it is
      throw asItIs(e);
    }
  }

  @SuppressWarnings("unchecked") // erased, so that nothing is cast
  private static <E extends Exception> RuntimeException asItIs(Exception e) throws E {
    throw (E) e;
  }
}
