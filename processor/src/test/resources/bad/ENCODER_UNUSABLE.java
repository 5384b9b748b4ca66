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
//                           ^ Letters has a constructor that the generated code cannot see, so that none can be made.

@Encodes(shape = 1)
final class Letters implements Encoder<String> {
  private Letters() {}

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
