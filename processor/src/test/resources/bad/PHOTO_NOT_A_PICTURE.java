package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Keypoints;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 9, width = 9) Path photo,
    @Scalar float age,
    @Keypoints(of = "age", count = 3) float[] joints) {}
//                  ^ of is "age", and age is no photo: it has @Scalar.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.joints() + PetSequence.JOINTS_SHAPE;
    }
  }
}
