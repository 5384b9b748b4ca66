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
    @ImagePath(height = 9, width = 9) Path back,
    @Boxes(most = 4) List<Box> paws) {}
//  ^ the record has 2 photos, and @Boxes does not say to which of them it belongs.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.paws() + batch.pawsClasses() + PetSequence.PAWS_CLASSES_SHAPE;
    }
  }
}
