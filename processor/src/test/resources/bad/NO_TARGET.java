package bad;

import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
//< no component is a target
record Pet(@Scalar float weight) {}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.weight() + PetSequence.WEIGHT_SHAPE;
    }
  }
}
