package visits;

import dev.sheaf.annotation.Encodes;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/** Writes one number. */
@Encodes(shape = 1)
public final class Dates implements Encoder<LocalDate> {
  @Override
  public void encode(LocalDate value, ByteBuffer out) {
    out.putFloat(value.toEpochDay());
  }
}
