package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Vector;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @Vector(length = 1_000_000_000) float[] genome,
//  ^ one sample would be 3.7 GB as float32 [n, 1000000000]
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
      return "" + batch.genome() + batch.animal() + PetSequence.GENOME_SHAPE;
    }
  }
}
