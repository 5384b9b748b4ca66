package bad;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

final class Album {
  @Sample
//^ Album.Photo: it is private
  private record Photo(@ImagePath(height = 8, width = 8) String file, @OneHot Animal animal) {}

  String use(List<Photo> photos) {
    try (Album_PhotoSequence sequence = Album_PhotoSequence.builder(photos).batchSize(2).build();
        Album_PhotoBatch batch = sequence.batch(0)) {
      Album_PhotoSamples.check(photos);
      return batch.file() + "" + batch.animal();
    }
  }
}

enum Animal {
  CAT,
  DOG
}

final class Use {
  static final Path PATH = Path.of("photos");
}
