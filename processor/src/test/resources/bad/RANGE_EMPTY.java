package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(@Scalar(min = 5, max = 5) float age, @OneHot Animal animal) {}
//                                ^ min is 5.0 and max is 5.0, and min must be less.

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.age() + batch.animal();
    }
  }
}
