package bad;

import dev.sheaf.Role;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @Scalar(tensor = "body") float mass,
    @Scalar(tensor = "body", role = Role.TARGET) float height,
//                                      ^ it is a target, but mass of the same tensor "body" is an input.
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
      return "" + batch.body() + batch.animal() + PetSequence.BODY_SHAPE;
    }
  }
}
