package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.LoadTimes;
import dev.sheaf.load.Loader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loading of photos says of its stages. */
class LoadingTimesTest {
  @TempDir private Path folder;

  private List<Photo> photos(int count) throws IOException {
    List<Photo> photos = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Path file = folder.resolve(number + ".png");
      Pictures.write(file, Pictures.noise(60, 40, number), "png");
      photos.add(new Photo(file, number));
    }
    return photos;
  }

  private static LoadTimes pass(BatchStream<PhotoBatch> stream) {
    LoadTimes before = stream.times();
    while (stream.hasNext()) {
      stream.next().close();
    }
    LoadTimes times = stream.times().since(before);
    stream.endPass();
    return times;
  }

  @Test
  void eachStageHasItsShareAndCachedPhotosAreNeitherReadNorDecoded() throws IOException {
    try (PhotoSequence sequence =
            PhotoSequence.builder(photos(8)).batchSize(4).cache(folder.resolve("cache")).build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(0).open()) {
      LoadTimes first = pass(stream);
      assertThat(first.reading()).isPositive();
      assertThat(first.decoding()).isPositive();
      assertThat(first.encoding()).isPositive();
      assertThat(first.finishing()).isPositive();
      assertThat(first.work()).isLessThanOrEqualTo(first.waiting());

      LoadTimes second = pass(stream);
      assertThat(second.reading()).isZero();
      assertThat(second.decoding()).isZero();
      assertThat(second.encoding()).isPositive();
    }
  }
}
