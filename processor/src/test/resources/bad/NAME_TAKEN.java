package bad;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
//< its generated class would be bad.PetBatch, and there is one already.
record Pet(@Scalar float age, @OneHot Animal animal) {}

final class PetBatch {}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Pet> pets, Path path) {
    PetSamples.table().writeCsv(pets, path);
    try (PetSequence sequence = PetSequence.builder(pets).batchSize(2).build()) {
      return PetSequence.AGE_SHAPE + " " + sequence.length() + new PetBatch();
    }
  }
}
