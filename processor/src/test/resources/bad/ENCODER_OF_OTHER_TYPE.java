package bad;

import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Encodes;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(@EncodedBy(Letters.class) String name, @OneHot Animal animal) {}
//                           ^ Letters does not encode a String.

@Encodes(shape = 1)
final class Letters implements Encoder<Integer> {
  @Override
  public void encode(Integer number, ByteBuffer out) {
    out.putFloat(number);
  }
}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.name() + batch.animal();
    }
  }
}
