package bad;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 9, width = 9) Path photo,
    @Boxes(most = 4, smallest = -1) List<Box> paws) {}
//                              ^ smallest is -1.0, and no box is compared with that.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.paws() + batch.pawsClasses() + PetSequence.PAWS_CLASSES_SHAPE;
    }
  }
}
