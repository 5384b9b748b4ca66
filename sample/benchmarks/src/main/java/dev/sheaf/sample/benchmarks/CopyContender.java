package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.List;

/**
 * A bare loop over the decoded file: each byte is read from the mapping, multiplied and put into a
 * batch. No order of batches, no queue, no checks.
 */
final class CopyContender implements Contender {
  private final ByteBuffer[] photos;
  private final int batchSize;
  private final Teams teams;

  CopyContender(Job job) throws IOException {
    try (FileChannel file = FileChannel.open(job.decoded())) {
      photos = new ByteBuffer[Math.toIntExact(file.size() / Photos.VALUES)];
      for (int index = 0; index < photos.length; index++) {
        photos[index] = file.map(MapMode.READ_ONLY, (long) index * Photos.VALUES, Photos.VALUES);
      }
    }
    batchSize = job.batch();
    teams = new Teams(job.workers());
  }

  @Override
  public int pass(Batches batches) throws Exception {
    teams.deal(photos.length, indices -> copy(indices, batches));
    return photos.length;
  }

  private void copy(List<Integer> indices, Batches batches) {
    byte[] bytes = new byte[Photos.VALUES];
    float[] floats = new float[Photos.VALUES];
    FloatBuffer batch =
        ByteBuffer.allocateDirect(batchSize * Photos.VALUES * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int index : indices) {
      photos[index].get(0, bytes);
      scale(bytes, floats);
      batch.put(floats);
      if (!batch.hasRemaining()) {
        hand(batch, batches);
      }
    }
    hand(batch, batches);
  }

  private static void scale(byte[] bytes, float[] floats) {
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (bytes[i] & 0xFF) * (1f / 255);
    }
  }

  private static void hand(FloatBuffer batch, Batches batches) {
    synchronized (batches) {
      batches.take(batch::flip);
    }
    batch.clear();
  }

  @Override
  public void close() {
    teams.close();
  }
}
