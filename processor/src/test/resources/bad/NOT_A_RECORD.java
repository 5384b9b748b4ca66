package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
//< @Sample describes the components of a record, and this is not a record.
final class Photo {
  @ImagePath(height = 8, width = 8)
  String file;

  @OneHot Animal animal;
}

enum Animal {
  CAT,
  DOG
}

final class Use {
  String use(List<Photo> samples, Path path) {
    try (PhotoSequence sequence = PhotoSequence.builder(samples).batchSize(2).build();
        PhotoBatch batch = sequence.batch(0)) {
      PhotoSamples.check(samples);
      return "" + batch.file() + batch.animal() + PhotoSequence.FILE_SHAPE;
    }
  }
}
