package bad;

import dev.sheaf.annotation.*;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @Scalar float age,
    @Column("age")
//          ^ the column "age" is that of age too.
    @OneHot Animal animal) {}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.age() + batch.animal() + PetSequence.ANIMAL_CLASSES;
    }
  }
}
