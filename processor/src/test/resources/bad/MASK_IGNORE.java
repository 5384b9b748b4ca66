package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Mask;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 9, width = 9) Path photo,
    @Mask(classes = 4, ignore = 256) Path coat) {}
//                              ^ ignore is 256, and the pixels of a mask go from 0 to 255.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.coat() + PetSequence.COAT_SHAPE;
    }
  }
}
