package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
//< no component is an input
record Pet(@OneHot Animal animal) {}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.animal() + PetSequence.ANIMAL_CLASSES;
    }
  }
}
