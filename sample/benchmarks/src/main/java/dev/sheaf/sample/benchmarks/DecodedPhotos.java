package dev.sheaf.sample.benchmarks;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes the file that the contenders read which decode nothing. */
final class DecodedPhotos {
  private DecodedPhotos() {}

  /** Writes all photos, bicubic, as uint8 planes of red, green and blue, one after another. */
  static void write(List<Path> photos, Job job) throws IOException {
    Path part = job.decoded().resolveSibling(job.decoded().getFileName() + ".part");
    try (BicubicPhotoSequence sequence =
            BicubicPhotoSequence.builder(photos.stream().map(BicubicPhoto::new).toList())
                .batchSize(job.batch())
                .build();
        BatchStream<BicubicPhotoBatch> stream = Loader.of(sequence).workers(job.workers()).open();
        FileChannel file =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      while (stream.hasNext()) {
        try (BicubicPhotoBatch batch = stream.next()) {
          ByteBuffer bytes = bytes(batch.file().floats());
          while (bytes.hasRemaining()) {
            file.write(bytes);
          }
        }
      }
    }
    Files.move(part, job.decoded(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static ByteBuffer bytes(FloatBuffer values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.remaining());
    while (values.hasRemaining()) {
      bytes.put((byte) Math.round(values.get() * 255));
    }
    return bytes.flip();
  }
}
