package bad;

import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.Encoder;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(@EncodedBy(Letters.class) String name, @OneHot Animal animal) {}
//                           ^ Letters does not say what shape it writes.

final class Letters implements Encoder<String> {
  @Override
  public void encode(String name, ByteBuffer out) {
    out.putFloat(name.length());
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
