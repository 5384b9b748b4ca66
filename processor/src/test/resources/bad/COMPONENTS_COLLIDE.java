package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @Scalar float bodyMass,
    @Scalar float body_mass,
//                ^ the generated code would have BODY_MASS twice, for bodyMass and for body_mass.
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
      return "" + batch.bodyMass() + batch.body_mass() + batch.animal() + PetSequence.BODY_MASS_SHAPE;
    }
  }
}
