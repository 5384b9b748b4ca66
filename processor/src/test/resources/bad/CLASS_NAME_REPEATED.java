package bad;

import dev.sheaf.annotation.*;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(@Scalar float age, @OneHot Animal animal, @ClassIndex Animal other) {}

enum Animal {
  @ClassName("hound")
  CAT,
  @ClassName({"dog", "hound"})
//                   ^ the name "hound" is that of CAT too.
  DOG
}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.age() + batch.animal() + PetSamples.OTHER_LABELS;
    }
  }
}
