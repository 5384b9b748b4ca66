package bad;

import dev.sheaf.annotation.*;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 8, width = 8, scale = 255)
//                                            ^ scale is 255.0, and pixels would go up to 65025.0.
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
