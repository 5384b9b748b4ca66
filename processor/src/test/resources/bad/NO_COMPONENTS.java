package bad;

import dev.sheaf.annotation.*;
import java.nio.file.Path;
import java.util.List;

@Sample
//<  it has no components
record Pet() {}

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + PetSequence.SCHEMA + batch;
    }
  }
}
