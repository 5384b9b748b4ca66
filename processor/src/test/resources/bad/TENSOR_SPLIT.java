package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @Scalar(tensor = "body") float mass,
    @OneHot Animal animal,
    @Scalar(tensor = "body") float height) {}
//                   ^ tensor "body" ended with mass; its scalars must stand side by side.

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
