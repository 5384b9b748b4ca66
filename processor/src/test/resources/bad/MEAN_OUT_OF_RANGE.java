package bad;

import dev.sheaf.annotation.*;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 8, width = 8, mean = {0.485, 116.28, 103.53})
//                                                   ^ mean is 116.28, and scaled pixels go from 0.0 to 1.0.
    Path photo,
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
      return "" + batch.photo() + batch.animal();
    }
  }
}
