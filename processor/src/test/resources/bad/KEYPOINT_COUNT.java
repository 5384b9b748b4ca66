package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Keypoints;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Pet(
    @ImagePath(height = 9, width = 9) Path photo,
    @Keypoints(count = -3) float[] joints) {}
//                     ^ count is -3, and there is at least 1 point.

final class Use {
  String use(List<Pet> samples, Path path) {
    try (PetSequence sequence = PetSequence.builder(samples).batchSize(2).build();
        PetBatch batch = sequence.batch(0)) {
      PetSamples.check(samples);
      return "" + batch.photo() + batch.joints() + PetSequence.JOINTS_SHAPE;
    }
  }
}
