package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Photo(
    @ImagePath(height = 8, width = 8, std = {0.2, 0, 0.2}) String file,
//                                                ^ std is 0.0, and pixels are divided by it.
    @OneHot Animal animal) {}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Photo> samples, Path path) {
    try (PhotoSequence sequence = PhotoSequence.builder(samples).batchSize(2).build();
        PhotoBatch batch = sequence.batch(0)) {
      PhotoSamples.check(samples);
      return "" + batch.file() + batch.animal();
    }
  }
}
