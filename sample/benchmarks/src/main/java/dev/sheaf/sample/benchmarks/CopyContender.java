package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A bare loop over the decoded file: each byte is read from the mapping, multiplied and put into a
 * batch, by OpenCV's vector code. No order of batches, no queue, no checks.
 */
final class CopyContender implements Contender {
  private final Mat[] photos;

  /** A thread's own, used again and again. */
  private final ThreadLocal<Mat[]> batch;

  private final Teams teams;

  CopyContender(Job job) throws IOException {
    try (FileChannel file = FileChannel.open(job.decoded())) {
      photos = new Mat[Math.toIntExact(file.size() / Photos.VALUES)];
      for (int index = 0; index < photos.length; index++) {
        long at = (long) index * Photos.VALUES;
        ByteBuffer photo = file.map(MapMode.READ_ONLY, at, Photos.VALUES);
        photos[index] = new Mat(1, Photos.VALUES, opencv_core.CV_8U, new BytePointer(photo));
      }
    }
    batch = ThreadLocal.withInitial(() -> batch(job.batch()));
    teams = new Teams(job.workers());
    opencv_core.setNumThreads(1);
  }

  @Override
  public int pass(Batches batches) throws Exception {
    teams.deal(photos.length, indices -> copy(indices, batches));
    return photos.length;
  }

  private void copy(List<Integer> indices, Batches batches) {
    Mat[] batch = this.batch.get();
    int place = 0;
    for (int index : indices) {
      photos[index].convertTo(batch[place++], opencv_core.CV_32F, 1.0 / 255, 0);
      if (place == batch.length) {
        hand(batch, place, batches);
        place = 0;
      }
    }
    hand(batch, place, batches);
  }

  private static Mat[] batch(int size) {
    FloatPointer floats = new FloatPointer((long) size * Photos.VALUES);
    Mat[] places = new Mat[size];
    for (int place = 0; place < size; place++) {
      Pointer from = floats.getPointer((long) place * Photos.VALUES);
      places[place] = new Mat(1, Photos.VALUES, opencv_core.CV_32F, from);
    }
    return places;
  }

  private static void hand(Mat[] batch, int photos, Batches batches) {
    synchronized (batches) {
      batches.take(
          () ->
              new FloatPointer(batch[0].data()).capacity((long) photos * Photos.VALUES).asBuffer());
    }
  }

  @Override
  public void close() {
    teams.close();
  }
}
