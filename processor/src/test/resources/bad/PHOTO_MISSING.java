package bad;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @Scalar float photo,
    @Boxes(most = 4) List<Box> paws) {}
//  ^ @Boxes belongs to a photo, and the record has none.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.paws() + batch.pawsClasses() + PetSequence.PAWS_CLASSES_SHAPE;
    }
  }
}
