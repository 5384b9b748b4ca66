package builders;

import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Encodes;
import dev.sheaf.annotation.Sample;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.util.List;

/** A component of such a type, alone and as an argument. */
@Sample(unlabelled = true)
record House(@EncodedBy(Age.class) Builder mason, @EncodedBy(Count.class) List<Builder> others) {
  @Encodes(shape = {})
  static final class Age implements Encoder<Builder> {
    @Override
    public void encode(Builder builder, ByteBuffer out) {
      out.putFloat(builder.age());
    }
  }

  @Encodes(shape = {})
  static final class Count implements Encoder<List<Builder>> {
    @Override
    public void encode(List<Builder> builders, ByteBuffer out) {
      out.putFloat(builders.size());
    }
  }
}
