package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Photo(
    @ImagePath(height = 0, width = 8) String file,
//                      ^ Photo.file: height is 0, and a picture has at least 1 pixel each way.
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
