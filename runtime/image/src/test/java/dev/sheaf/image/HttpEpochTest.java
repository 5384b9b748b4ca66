package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sheaf.image.HeldSequence.Held;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.photo.http.HttpPhotos;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Epochs over photos of a server, of whose answers one in twenty is none. */
@Tag("slow")
class HttpEpochTest {
  private static final int PHOTOS = 2000;

  @TempDir Path folder;
  private final List<byte[]> files = new ArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final Map<Integer, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final AtomicInteger faults = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    for (int number = 0; number < PHOTOS; number++) {
      files.add(Pictures.encoded(Pictures.noise(20, 16, number), "png"));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** The fault is drawn from the photo and the number of the try: the same in each run. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      answers.incrementAndGet();
      int number = Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", ""));
      int attempt = asked.computeIfAbsent(number, unused -> new AtomicInteger()).getAndIncrement();
      Random random = new Random(31L * number + attempt);
      random.nextInt();
      byte[] file = files.get(number);
      if (random.nextInt(20) > 0) {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
        return;
      }
      faults.incrementAndGet();
      switch (random.nextInt(5)) {
        case 0 -> exchange.sendResponseHeaders(500, -1);
        case 1 -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          exchange.sendResponseHeaders(429, -1);
        }
        case 2 -> { // cut off
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, file.length / 2);
          throw new IOException("cut off");
        }
        case 3 -> { // longer than it is
          exchange.sendResponseHeaders(200, 2L * file.length);
          exchange.getResponseBody().write(file);
          throw new IOException("cut off");
        }
        default -> stall(exchange, file);
      }
    }
  }

  private void stall(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file, 0, 5);
    exchange.getResponseBody().flush();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpPhotos.Builder builder() {
    return HttpPhotos.builder()
        .concurrency(24)
        .attempts(12)
        .timeout(Duration.ofMillis(1500))
        .pauses(Duration.ofMillis(2), Duration.ofMillis(50));
  }

  private List<Held> samples(HttpPhotos photos) throws IOException {
    PhotoSource mask = new BytesPhoto(LabelPng.encoded(new int[16][20], 8, false, false));
    List<Held> samples = new ArrayList<>();
    for (int number = 0; number < PHOTOS; number++) {
      PhotoSource photo =
          photos == null
              ? new BytesPhoto(files.get(number))
              : photos.photo(
                  URI.create(
                      "http://127.0.0.1:%d/%d.png"
                          .formatted(server.getAddress().getPort(), number)));
      samples.add(new Held(photo, mask));
    }
    return samples;
  }

  /** The check sum of each batch; each sample has come once. */
  private static List<Long> epoch(List<Held> samples, int workers) {
    List<Long> batches = new ArrayList<>();
    Set<Held> seen = new HashSet<>();
    try (HeldSequence sequence = HeldSequence.builder(samples).batchSize(50).shuffle(7).build();
        BatchStream<HeldSequence.Batch> stream = Loader.of(sequence).workers(workers).open()) {
      while (stream.hasNext()) {
        try (HeldSequence.Batch batch = stream.next()) {
          batch.samples().forEach(sample -> assertThat(seen.add(sample)).isTrue());
          CRC32C pixels = new CRC32C();
          pixels.update(batch.photo().bytes());
          batches.add(pixels.getValue());
        }
      }
    }
    assertThat(seen).hasSize(PHOTOS);
    return batches;
  }

  @Test
  void trainsEverySampleOnceWhateverFails() throws IOException {
    List<Long> expected = epoch(samples(null), 2);
    assertThat(epoch(samples(builder().build()), 24)).isEqualTo(expected);
    assertThat(faults.get()).isGreaterThan(PHOTOS / 25);
    assertThat(answers.get()).isGreaterThanOrEqualTo(PHOTOS + faults.get());
  }

  @Test
  void fetchesAPhotoOnceThatFitsIntoTheFolder() throws IOException {
    List<Long> expected = epoch(samples(null), 2);
    Path local = folder.resolve("photos");
    assertThat(epoch(samples(builder().cache(local, 1 << 30).build()), 24)).isEqualTo(expected);
    int fetched = answers.get();
    assertThat(epoch(samples(builder().cache(local, 1 << 30).build()), 24)).isEqualTo(expected);
    assertThat(answers.get()).isEqualTo(fetched);
  }

  @Test
  void keepsTheLimitOfTheFolder() throws IOException {
    List<Long> expected = epoch(samples(null), 2);
    Path local = folder.resolve("photos");
    long limit = files.stream().mapToLong(file -> file.length).sum() / 4;
    for (int epoch = 0; epoch < 2; epoch++) {
      assertThat(epoch(samples(builder().cache(local, limit).build()), 24)).isEqualTo(expected);
      assertThat(bytes(local)).isBetween(limit / 2, limit);
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() - 8;
    }
  }
}
