package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

final class Zoo {
  private enum Animal {
    CAT,
    DOG
  }

  @Sample
  record Pet(@Scalar float age, @OneHot Animal animal) {}
//                                             ^ its type Animal is private

  String use(List<Pet> pets) {
    try (Zoo_PetSequence sequence = Zoo_PetSequence.builder(pets).batchSize(2).build();
        Zoo_PetBatch batch = sequence.batch(0)) {
      Zoo_PetSamples.check(pets);
      return batch.age() + "" + batch.animal();
    }
  }
}

final class Use {
  static final Path PATH = Path.of("photos");
}
