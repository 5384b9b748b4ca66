package dev.sheaf.image;

import dev.sheaf.Role;
import dev.sheaf.cache.DecodedFile;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Slot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * What a random crop from the decode-once file costs while one thread works, and while two do: of
 * all photos, and of one over and over, which needs no memory but the caches. Not a test: {@code
 * main FOLDER [SECONDS]}.
 */
public final class KeptPhotosTiming {
  private static final int SIDE = 224;
  private static final int MOST = 400;
  private static final ImageField FIELD =
      ImageField.builder("photo", Role.INPUT, SIDE, SIDE).build();
  private static final Augment CHAIN = Augment.randomResizedCrop().flipHorizontally(0.5);

  private KeptPhotosTiming() {}

  public static void main(String[] args) throws Exception {
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 3;
    List<Path> photos;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      photos = files.sorted().limit(MOST).toList();
    }
    Path cache = Files.createTempFile("kept", ".cache");
    Files.delete(cache);
    try {
      loader(photos, cache, 2, 0); // decodes
      List<Field> fields = List.of(FIELD);
      try (DecodedFile file =
          DecodedFile.open(
              cache,
              Field.schema("Drawn", fields, "photo: " + FIELD.spec().shape(), "1"),
              fields,
              CHAIN.overCache())) {
        for (int round = 0; round < 3; round++) {
          for (boolean finish : new boolean[] {false, true}) {
            String what = finish ? "crop and float" : "crop";
            print(what + ", all photos", file, photos, seconds, finish);
            print(what + ", one photo ", file, photos.subList(0, 1), seconds, finish);
          }
          System.out.printf(
              "loader, 1 and 2 workers: %,.0f %,.0f photos/s%n",
              loader(photos, cache, 1, seconds), loader(photos, cache, 2, seconds));
        }
      }
    } finally {
      Files.delete(cache);
    }
  }

  private static void print(
      String what, DecodedFile file, List<Path> photos, double seconds, boolean finish)
      throws InterruptedException {
    double one = time(file, photos, 1, seconds, finish);
    double two = time(file, photos, 2, seconds, finish);
    System.out.printf(
        "%s: 1 thread %.3f, 2 threads %.3f ms of a processor a photo%n", what, one, two);
  }

  /** The processor's time a photo, in threads that share nothing but the file. */
  private static double time(
      DecodedFile file, List<Path> photos, int threads, double seconds, boolean finish)
      throws InterruptedException {
    LongAdder photosDone = new LongAdder();
    LongAdder nanos = new LongAdder();
    CountDownLatch ended = new CountDownLatch(threads);
    long until = System.nanoTime() + (long) (seconds * 1e9);
    for (int t = 0; t < threads; t++) {
      int me = t;
      new Thread(
              () -> {
                photosDone.add(crops(file, photos, me * 37, until, finish));
                nanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                ended.countDown();
              })
          .start();
    }
    ended.await();
    return nanos.sum() / 1e6 / photosDone.sum();
  }

  private static long crops(
      DecodedFile file, List<Path> photos, int first, long until, boolean finish) {
    ByteBuffer stored = direct(FIELD.storedBytes());
    ByteBuffer floats = direct(4 * FIELD.storedBytes());
    long count = 0;
    try (Slot slot = new Slot(1)) {
      slot.draw().follow(CHAIN.overCache(), 7);
      file.attach(slot, List.of(FIELD));
      while (System.nanoTime() < until) {
        slot.draw().place((int) (count / photos.size()), first, 0);
        slot.place(0, stored, 0);
        FIELD.encode(photos.get(first++ % photos.size()), slot.row(0));
        if (finish) {
          slot.place(0, floats, 0);
          FIELD.finish(stored, 0, slot.row(0));
        }
        count++;
      }
    }
    return count;
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  private static double loader(List<Path> photos, Path cache, int workers, double seconds)
      throws IOException {
    List<Path> many = new ArrayList<>(photos);
    try (DrawnSequence sequence =
            DrawnSequence.builder(FIELD, many).augment(CHAIN).cache(cache).shuffle(1).build();
        BatchStream<DrawnSequence.Photos> stream = Loader.of(sequence).workers(workers).open()) {
      long begin = System.nanoTime();
      long count = 0;
      do {
        while (stream.hasNext()) {
          try (DrawnSequence.Photos batch = stream.next()) {
            count += batch.size();
          }
        }
        stream.endPass();
      } while (System.nanoTime() - begin < seconds * 1e9);
      return count / ((System.nanoTime() - begin) / 1e9);
    }
  }
}
