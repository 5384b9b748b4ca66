package visits;

import dev.sheaf.annotation.Encodes;
import dev.sheaf.Encoder;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes one number. */
@Encodes(shape = 1)
public final class Prices implements Encoder<List<BigDecimal>> {
  @Override
  public void encode(List<BigDecimal> value, ByteBuffer out) {
    out.putFloat(value.size());
  }
}
