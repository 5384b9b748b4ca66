package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Vector;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(@Vector(length = -1) float[] genome, @OneHot Animal animal) {}
//                          ^ length is -1, and a vector has at least 1 number.

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.genome() + batch.animal();
    }
  }
}
