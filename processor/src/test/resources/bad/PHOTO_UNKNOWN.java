package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Mask;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 9, width = 9) Path photo,
    @Mask(of = "foto", classes = 2) Path coat) {}
//             ^ of is "foto", and the record has no such component.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.coat() + PetSequence.COAT_SHAPE;
    }
  }
}
