package visits;

import dev.sheaf.annotation.Encodes;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;

/** Writes one number. */
@Encodes(shape = 1)
public final class Seasons implements Encoder<Season> {
  @Override
  public void encode(Season value, ByteBuffer out) {
    out.putFloat(value.ordinal());
  }
}
