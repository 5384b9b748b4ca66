package dev.sheaf.sample.benchmarks;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads and decodes with OpenCV, and does nothing with the pixels: what nobody can be ahead of. */
final class DecodeContender implements Contender {
  private static final int FLAGS =
      opencv_imgcodecs.IMREAD_COLOR_RGB | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

  private final List<Path> photos;
  private final Teams teams;

  DecodeContender(List<Path> photos, Job job) {
    this.photos = photos;
    teams = new Teams(job.workers());
    opencv_core.setNumThreads(1);
  }

  @Override
  public int pass(Batches batches) throws Exception {
    teams.deal(
        photos.size(),
        indices -> {
          try (Mat pixels = new Mat()) {
            for (int index : indices) {
              decode(Files.readAllBytes(photos.get(index)), pixels);
            }
          }
        });
    batches.take(() -> FloatBuffer.allocate(0));
    return photos.size();
  }

  private static void decode(byte[] file, Mat pixels) {
    try (BytePointer bytes = new BytePointer(file);
        Mat encoded = new Mat(1, file.length, opencv_core.CV_8UC1, bytes)) {
      opencv_imgcodecs.imdecode(encoded, FLAGS, pixels).close();
    }
  }

  @Override
  public void close() {
    teams.close();
  }
}
