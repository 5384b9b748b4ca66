// compile without sheaf-image
package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
record Photo(
    @ImagePath(height = 8, width = 8) String file,
//  ^ @ImagePath needs sheaf-image, and it is not on the class path.
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
