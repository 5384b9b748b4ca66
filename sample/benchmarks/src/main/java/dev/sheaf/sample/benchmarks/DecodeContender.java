package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads and decodes with OpenCV, into memory that is there already, and does nothing with the
 * pixels: what nobody can be ahead of.
 */
final class DecodeContender implements Contender {
  private static final int FLAGS =
      opencv_imgcodecs.IMREAD_COLOR_RGB | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

  private final List<Path> photos;
  private final int[] widths;
  private final int[] heights;
  private final Teams teams;
  private long largestFile;
  private long largestPhoto;

  /** Looks at every photo once, for its size. */
  DecodeContender(List<Path> photos, Job job) throws IOException {
    this.photos = photos;
    widths = new int[photos.size()];
    heights = new int[photos.size()];
    for (int index = 0; index < widths.length; index++) {
      largestFile = Math.max(largestFile, photos.get(index).toFile().length());
      try (Mat pixels = opencv_imgcodecs.imread(photos.get(index).toString(), FLAGS)) {
        widths[index] = pixels.cols();
        heights[index] = pixels.rows();
        largestPhoto = Math.max(largestPhoto, 3L * pixels.cols() * pixels.rows());
      }
    }
    teams = new Teams(job.workers());
    opencv_core.setNumThreads(1);
  }

  @Override
  public int pass(Batches batches) throws Exception {
    teams.deal(photos.size(), this::decode);
    batches.take(() -> FloatBuffer.allocate(0));
    return photos.size();
  }

  private void decode(List<Integer> indices) throws IOException {
    try (BytePointer file = new BytePointer(largestFile);
        BytePointer pixels = new BytePointer(largestPhoto)) {
      ByteBuffer bytes = file.asByteBuffer();
      for (int index : indices) {
        try (FileChannel channel = FileChannel.open(photos.get(index))) {
          bytes.clear();
          while (channel.read(bytes) > 0) {}
        }
        try (Mat encoded = new Mat(1, bytes.position(), opencv_core.CV_8UC1, file);
            Mat decoded =
                new Mat(
                    heights[index],
                    widths[index],
                    opencv_core.CV_8UC3,
                    pixels,
                    3L * widths[index])) {
          opencv_imgcodecs.imdecode(encoded, FLAGS, decoded).close();
        }
      }
    }
  }

  @Override
  public void close() {
    teams.close();
  }
}
