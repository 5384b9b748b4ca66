package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(width = 9) Path photo,
//  ^ @ImagePath lacks height.
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
      return "" + batch.photo() + batch.animal() + PetSequence.PHOTO_SHAPE;
    }
  }
}
