package bad;

import dev.sheaf.Normalization;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Photo(
    @ImagePath(height = 8, width = 8, normalize = Normalization.IMAGENET, std = 0.5) String file,
//                                                             ^ both normalize = IMAGENET and a scale, mean or std are given.
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
