package dev.sheaf.image;

import dev.sheaf.BadSampleException;
import dev.sheaf.load.BadSamples;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.SequenceBuilder;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * Goes over files that vanish, appear, shrink and grow meanwhile, for a number of minutes but at
 * least some rounds, and prints once a minute what the process holds while nothing is being loaded.
 * A round is two epochs for each policy, number of workers, with a cache and without.
 *
 * <p>Fails if anything grows after the first fifth, or if a pixel is one that was not in its file.
 */
final class SoakProcess {
  private static final int FILES = 120;
  private static final int BATCH = 8;
  private static final int EPOCHS = 2;
  private static final int MOST_RESTARTS = 40;
  private static final int LEAST_ROUNDS = 6;
  private static final long SLACK = 24 << 20;

  private static final BadSamples[] POLICIES = {
    BadSamples.SKIP, BadSamples.ZERO_WEIGHT, BadSamples.FAIL
  };
  private static final int[] WORKERS = {0, 1, 2, 8};

  private final Path folder;
  private final List<Photo> photos = new ArrayList<>();
  private final List<float[]> pixels = new ArrayList<>();
  private final float[] row = new float[3 * PhotoSequence.SIDE * PhotoSequence.SIDE];
  private int epochs;
  private int restarts;
  private long good;
  private long bad;

  /** What the process holds. */
  private record Holdings(int threads, long handles, long direct, long decoder, long resident) {
    static Holdings now() throws IOException {
      // Direct buffers and mappings are freed some time after their owners are.
      System.gc();
      for (int i = 0; i < 20 && buffers() > 0; i++) {
        System.gc();
      }
      return new Holdings(
          ManagementFactory.getThreadMXBean().getThreadCount(),
          countHandles(),
          buffers(),
          Pointer.totalBytes(),
          countResident());
    }

    private static long buffers() {
      return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
          .mapToLong(BufferPoolMXBean::getMemoryUsed)
          .sum();
    }

    private static long countHandles() throws IOException {
      try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
        return open.count();
      }
    }

    private static long countResident() throws IOException {
      try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
        String line = lines.filter(l -> l.startsWith("RssAnon:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D+", "")) << 10;
      }
    }

    boolean moreThan(Holdings before) {
      return threads > before.threads
          || handles > before.handles
          || direct > before.direct + (1 << 20)
          || decoder > before.decoder
          || resident > before.resident + SLACK;
    }

    @Override
    public String toString() {
      return "%d threads, %d file handles, %.1f MB in buffers and mappings, %.1f MB of the decoder, RssAnon %.1f MB"
          .formatted(threads, handles, direct / 1e6, decoder / 1e6, resident / 1e6);
    }
  }

  private SoakProcess(Path folder) throws IOException {
    this.folder = folder;
    for (int i = 0; i < FILES; i++) {
      String format = i % 2 == 0 ? "jpg" : "png";
      Path file = folder.resolve("%03d.%s".formatted(i, format));
      Pictures.write(file, Pictures.noise(60 + i % 40, 90, i), format);
      photos.add(new Photo(file, i));
      pixels.add(Encoded.floats(PhotoSequence.FILE, file));
    }
  }

  /** Arguments: an empty folder, minutes. */
  public static void main(String[] arguments) throws IOException {
    long began = System.nanoTime();
    long length = (long) (Double.parseDouble(arguments[1]) * 60e9);
    SoakProcess soak = new SoakProcess(Path.of(arguments[0]));
    Path[] files = soak.photos.stream().map(Photo::file).toArray(Path[]::new);
    Holdings before = null;
    Holdings now;
    long said = began;
    int rounds = 0;
    try (Trouble trouble = new Trouble(files, soak.folder.resolve("spare"), 1)) {
      while (true) {
        soak.round(trouble);
        rounds++;
        long spent = System.nanoTime() - began;
        boolean ends = spent >= length && rounds >= LEAST_ROUNDS;
        boolean warm = spent >= length / 5 && rounds >= LEAST_ROUNDS / 2;
        boolean says = ends || System.nanoTime() - said >= 60e9;
        if (!says && (before != null || !warm)) {
          continue;
        }
        now = Holdings.now();
        if (warm && before == null) {
          before = now;
          System.out.printf("from here on nothing may grow: %s%n", now);
        }
        if (says) {
          said = System.nanoTime();
          System.out.printf(
              "%.1f min: %d epochs, %d restarts, %d good and %d bad samples; %s%n",
              spent / 60e9, soak.epochs, soak.restarts, soak.good, soak.bad, now);
        }
        if (ends) {
          break;
        }
      }
    }
    if (before == null || now.moreThan(before)) {
      throw new AssertionError("grown from " + before + " to " + now);
    }
    System.out.println("nothing has grown");
  }

  private void round(Trouble trouble) throws IOException {
    for (BadSamples policy : POLICIES) {
      for (int workers : WORKERS) {
        for (boolean cached : new boolean[] {false, true}) {
          trouble.mendAll();
          run(trouble, policy, workers, cached);
        }
      }
    }
  }

  private void run(Trouble trouble, BadSamples policy, int workers, boolean cached)
      throws IOException {
    Path list = folder.resolve("bad.tsv");
    Path cache = folder.resolve("decoded");
    SequenceBuilder<Photo, PhotoSequence> builder =
        PhotoSequence.builder(photos)
            .batchSize(BATCH)
            .shuffle(epochs)
            .onBadSample(policy.list(list));
    if (cached) {
      builder.cache(cache);
    }
    try (PhotoSequence sequence = builder.build()) {
      if (policy == BadSamples.FAIL) {
        restarting(trouble, sequence, workers);
      } else {
        through(trouble, sequence, workers);
      }
    }
    Files.deleteIfExists(list);
    Files.deleteIfExists(cache);
  }

  private void through(Trouble trouble, PhotoSequence sequence, int workers) {
    try (BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        long seen = good;
        while (stream.hasNext()) {
          trouble.more(BATCH / 2);
          try (PhotoBatch batch = stream.next()) {
            check(batch);
          }
        }
        check(good - seen + stream.badSamples() == FILES, "samples are missing");
        bad += stream.badSamples();
        stream.endPass();
        epochs++;
      }
    }
  }

  private void restarting(Trouble trouble, PhotoSequence sequence, int workers) throws IOException {
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      int index = 0;
      for (int restart = 0; index < sequence.length() && restart < MOST_RESTARTS; restart++) {
        try (BatchStream<PhotoBatch> stream =
            Loader.of(sequence).workers(workers).startAt(epoch, index).open()) {
          while (stream.hasNext()) {
            trouble.more(1);
            try (PhotoBatch batch = stream.next()) {
              check(batch);
            }
            index++;
          }
        } catch (BadSampleException e) {
          bad++;
          restarts++;
          trouble.mend(Path.of(e.value()));
        }
      }
      epochs++;
    }
  }

  /** Each row holds the pixels of its file as it was made, or is one of weight 0. */
  private void check(PhotoBatch batch) {
    FloatBuffer values = batch.file().floats();
    for (int k = 0; k < batch.size(); k++) {
      int at = k;
      boolean zero = batch.weights().map(weights -> weights.floats().get(at) == 0).orElse(false);
      values.get(k * row.length, row);
      if (zero) {
        check(Arrays.equals(row, new float[row.length]), "pixels of weight 0");
      } else {
        good++;
        Photo photo = batch.samples().get(k);
        check(Arrays.equals(row, pixels.get(photo.number())), "made-up pixels of " + photo);
      }
    }
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new AssertionError(what);
    }
  }
}
