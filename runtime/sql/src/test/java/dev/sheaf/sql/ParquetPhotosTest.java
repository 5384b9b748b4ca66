package dev.sheaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand photos in a Parquet file that DuckDB wrote, beside the same photos as files. */
@Tag("slow")
class ParquetPhotosTest {
  private static final int PHOTOS = 10_000;

  @TempDir private Path folder;

  @Test
  void anEpochFromParquetHasEachPhotoOnceWithTheBytesOfItsFile() throws IOException, SQLException {
    List<FileShot> files = new ArrayList<>();
    for (int i = 0; i < PHOTOS; i++) {
      Species label = Species.values()[i % 3];
      Path file = folder.resolve("%05d_%s.png".formatted(i, label));
      Files.write(file, Pictures.png(i + 1));
      files.add(new FileShot(file, label));
    }
    Path parquet = folder.resolve("photos.parquet");
    FilesTest.run(
        """
        copy (select {'bytes': content, 'path': parse_filename(filename)} as image,
                     regexp_extract(filename, '_([A-Z]+)[.]png$', 1) as label
              from read_blob('%s/*.png') order by filename)
        to '%s' (row_group_size 2048)"""
            .formatted(folder, parquet));

    List<Shot> shots = ShotSamples.table().fromParquet(parquet.toString());

    assertThat(shots).hasSize(PHOTOS);
    for (int i = 0; i < PHOTOS; i++) {
      assertThat(shots.get(i).image()).isEqualTo(Files.readAllBytes(files.get(i).image()));
      assertThat(shots.get(i).label()).isEqualTo(files.get(i).label());
    }
    List<ByteBuffer> fromParquet = new ArrayList<>();
    List<ByteBuffer> fromFiles = new ArrayList<>();
    try (BatchStream<ShotBatch> batches =
        Loader.of(ShotSequence.builder(shots).batchSize(64).shuffle(42).build())
            .workers(2)
            .open()) {
      for (ShotBatch batch : batches) {
        pixels(batch.image().bytes(), batch.size(), fromParquet);
      }
    }
    try (BatchStream<FileShotBatch> batches =
        Loader.of(FileShotSequence.builder(files).batchSize(64).shuffle(42).build())
            .workers(2)
            .open()) {
      for (FileShotBatch batch : batches) {
        pixels(batch.image().bytes(), batch.size(), fromFiles);
      }
    }
    assertThat(fromParquet).hasSize(PHOTOS).isEqualTo(fromFiles);
    assertThat(new HashSet<>(fromParquet)).hasSize(PHOTOS); // no two photos are alike
  }

  private static void pixels(ByteBuffer batch, int samples, List<ByteBuffer> to) {
    byte[] all = new byte[batch.remaining()];
    batch.duplicate().get(all);
    int each = all.length / samples;
    for (int sample = 0; sample < samples; sample++) {
      to.add(ByteBuffer.wrap(all, sample * each, each).slice());
    }
  }
}
