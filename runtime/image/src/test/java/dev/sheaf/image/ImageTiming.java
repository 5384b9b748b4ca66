package dev.sheaf.image;

import dev.sheaf.Role;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Slot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times the way of a photo, for a look while working on it; the benchmarks proper are elsewhere.
 * Arguments: a folder of photos, rounds, threads. Prints the medians over the rounds of the time of
 * the processor a photo, interleaved, and the ratio to decoding alone.
 */
final class ImageTiming {
  private static final int SIDE = 224;

  private interface Work {
    void run(Path photo, Slot slot) throws Exception;
  }

  private ImageTiming() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> photos;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      photos = files.filter(Files::isRegularFile).sorted().toList();
    }
    int rounds = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    Map<String, Work> work = new LinkedHashMap<>();
    work.put("decode", ImageTiming::decode);
    work.put("scan", ImageTiming::scan);
    work.put("bilinear CHW", encode(field().build()));
    work.put("not thorough CHW", encode(field().thorough(false).build()));
    work.put("bilinear HWC", encode(field().layout(Layout.CHANNELS_LAST).build()));
    work.put("bicubic CHW", encode(field().resize(Interpolation.BICUBIC).build()));
    work.put("area CHW", encode(field().resize(Interpolation.AREA).build()));
    work.put("no antialias CHW", encode(field().antialias(false).build()));
    work.put("finish CHW", finish(field().build()));
    work.put("finish CHW 3", finish(field().mean(.1, .2, .3).std(.4, .5, .6).build()));
    work.put(
        "finish HWC 3",
        finish(field().layout(Layout.CHANNELS_LAST).mean(.1, .2, .3).std(.4, .5, .6).build()));
    Map<String, double[]> times = new LinkedHashMap<>();
    work.keySet().forEach(name -> times.put(name, new double[rounds]));
    for (int round = -2; round < rounds; round++) {
      for (Map.Entry<String, Work> entry : work.entrySet()) {
        double time = time(entry.getValue(), photos, threads);
        if (round >= 0) {
          times.get(entry.getKey())[round] = time;
        }
      }
    }
    double decode = median(times.get("decode"));
    times.forEach(
        (name, all) ->
            System.out.printf(
                "%-18s %6.3f ms  %.2f of decoding alone%n",
                name, median(all), decode / median(all)));
  }

  private static ImageFieldBuilder field() {
    return ImageField.builder("photo", Role.INPUT, SIDE, SIDE);
  }

  private static void decode(Path photo, Slot slot) throws BadImageException {
    ImageScratch scratch = slot.workspace().get(ImageScratch.class, ImageScratch::new);
    ByteBuffer bytes = scratch.file().read(new FilePhoto(photo));
    ImageHeader header = ImageHeader.read(bytes, Long.MAX_VALUE);
    scratch.decoder().decode(scratch.file(), header, false, 1);
  }

  private static void scan(Path photo, Slot slot) throws BadImageException {
    ImageScratch scratch = slot.workspace().get(ImageScratch.class, ImageScratch::new);
    scratch.damage().jpeg().check(scratch.file().read(new FilePhoto(photo)));
  }

  private static Work encode(ImageField field) {
    return (photo, slot) -> field.encode(photo, slot.row(0));
  }

  private static Work finish(ImageField field) {
    ByteBuffer out = direct(SIDE * SIDE * 3 * 4);
    return (photo, slot) -> {
      Row row = slot.row(0);
      ByteBuffer stored = row.buffer();
      row.place(out, 0);
      field.finish(stored, 0, row);
      row.place(stored, 0);
    };
  }

  private static ByteBuffer direct(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  private static double time(Work work, List<Path> photos, int threads) throws Exception {
    List<Thread> running = new ArrayList<>();
    double[] spent = new double[threads];
    for (int t = 0; t < threads; t++) {
      int index = t;
      Thread thread =
          new Thread(
              () -> {
                ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                try (Slot slot = new Slot(1)) {
                  slot.place(0, direct(SIDE * SIDE * 3), 0);
                  long began = clock.getCurrentThreadCpuTime();
                  int done = 0;
                  for (int i = index; i < photos.size(); i += threads) {
                    work.run(photos.get(i), slot);
                    done++;
                  }
                  spent[index] = (clock.getCurrentThreadCpuTime() - began) / 1e6 / done;
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    return Arrays.stream(spent).average().orElseThrow();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
