package dev.sheaf.photo.http;

import static dev.sheaf.photo.http.TestServer.bytes;
import static dev.sheaf.photo.http.TestServer.cut;
import static dev.sheaf.photo.http.TestServer.rest;
import static dev.sheaf.photo.http.TestServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sheaf.photo.PhotoSource;
import dev.sheaf.photo.http.TestServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers that misbehave in every way that servers do. */
@Timeout(60)
class HttpPhotosTest {
  private static final byte[] PHOTO = photo(100_000, 1);
  private static final Duration SHORT = Duration.ofMillis(2);
  private static final String TAG = "\"one\"";

  private TestServer server;

  private static byte[] photo(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static HttpPhotos.Builder builder() {
    return HttpPhotos.builder().attempts(3).timeout(Duration.ofSeconds(20)).pauses(SHORT, SHORT);
  }

  private byte[] fetched(String path) throws IOException {
    return fetched(builder().build(), server.uri(path));
  }

  private static byte[] fetched(HttpPhotos photos, URI address) throws IOException {
    return all(photos.photo(address));
  }

  private static byte[] all(PhotoSource photo) throws IOException {
    try (InputStream in = photo.open()) {
      return in.readAllBytes();
    }
  }

  @Test
  void fetchesAPhotoAsItIs() throws IOException {
    server.on("/a/b c.jpg", bytes(PHOTO));
    PhotoSource photo = builder().build().photo(server.uri("/a/b%20c.jpg"));
    assertThat(photo.name()).isEqualTo(server.at("/a/b%20c.jpg"));
    assertThat(photo.version()).isEmpty();
    assertThat(all(photo)).isEqualTo(PHOTO);
    assertThat(all(photo)).isEqualTo(PHOTO);
    server.on("/none", bytes(new byte[0]));
    assertThat(fetched("/none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void triesAgainWhatMayPass(int status) throws IOException {
    server.on("/a", status(status), status(status), bytes(PHOTO));
    assertThat(fetched("/a")).isEqualTo(PHOTO);
    assertThat(server.requests("/a")).isEqualTo(3);
    server.on("/b", status(status));
    assertThatThrownBy(() -> fetched("/b"))
        .isInstanceOf(IOException.class)
        .hasMessage("HTTP %d (tried 3 times)", status);
  }

  @ParameterizedTest
  @CsvSource({
    "404, true, false",
    "410, true, false",
    "401, false, true",
    "403, false, true",
    "400, false, false",
    "405, false, false",
    "501, false, false"
  })
  void asksOnceForWhatStays(int status, boolean missing, boolean denied) {
    server.on("/a", status(status));
    Throwable failure = catchThrowable(() -> fetched("/a"));
    assertThat(failure).isInstanceOf(IOException.class).hasMessageContaining("HTTP " + status);
    assertThat(failure instanceof NoSuchFileException).isEqualTo(missing);
    assertThat(failure instanceof AccessDeniedException).isEqualTo(denied);
    assertThat(server.requests("/a")).isOne();
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws IOException {
    server.on("/a", status(429, "Retry-After", "1"), bytes(PHOTO));
    long begin = System.nanoTime();
    assertThat(fetched("/a")).isEqualTo(PHOTO);
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000L);
    server.on("/b", status(503, "Retry-After", "120"), bytes(PHOTO));
    assertThatThrownBy(() -> fetched("/b"))
        .hasMessage("HTTP 503, and to be tried again in 120 s at the earliest");
  }

  @Test
  void asksForTheRestAfterACut() throws IOException {
    server.on("/a", cut(PHOTO, 30_000, TAG), rest(PHOTO, TAG));
    assertThat(fetched("/a")).isEqualTo(PHOTO);
    assertThat(server.seen().get(1)).matches("/a Range=bytes=\\d+- If-Range=" + TAG);
  }

  /** The object was replaced between the two: the server sends all of it. */
  @Test
  void beginsAnewWhereTheRestWouldBeThatOfAnother() throws IOException {
    byte[] other = photo(80_000, 2);
    server.on("/a", cut(PHOTO, 30_000, TAG), bytes(other));
    assertThat(fetched("/a")).isEqualTo(other);
    server.on("/b", cut(PHOTO, 30_000, TAG), status(416), bytes(other));
    assertThat(fetched("/b")).isEqualTo(other);
    // Without a promise that it is the same, the rest is not even asked for.
    server.on("/c", cut(PHOTO, 30_000, "W/\"weak\""), bytes(PHOTO));
    assertThat(fetched("/c")).isEqualTo(PHOTO);
    assertThat(server.seen().get(server.seen().size() - 1)).isEqualTo("/c");
  }

  @Test
  void refusesTheWrongPart() throws IOException {
    server.on(
        "/a",
        cut(PHOTO, 30_000, TAG),
        exchange -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes 7-99999/100000");
          exchange.sendResponseHeaders(206, 10);
          exchange.getResponseBody().write(PHOTO, 7, 10);
        },
        bytes(PHOTO));
    assertThat(fetched("/a")).isEqualTo(PHOTO);
  }

  private static byte[] head(PhotoSource photo, int bytes) throws IOException {
    try (InputStream in = photo.openHead(bytes)) {
      return in.readAllBytes();
    }
  }

  @Test
  void asksForARangeWhereTheBeginningIsEnough(@TempDir Path folder) throws IOException {
    byte[] begin = Arrays.copyOf(PHOTO, 4096);
    Answer range =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes 0-4095/100000");
          exchange.sendResponseHeaders(206, 4096);
          exchange.getResponseBody().write(begin);
        };
    server.on("/a", status(503), range, bytes(PHOTO));
    PhotoSource photo = builder().cache(folder, 1 << 20).build().photo(server.uri("/a"));
    assertThat(head(photo, 4096)).isEqualTo(begin);
    assertThat(server.seen()).containsExactly("/a Range=bytes=0-4095", "/a Range=bytes=0-4095");
    // A part is not taken for the photo; the photo, once it is here, is there for both.
    assertThat(all(photo)).isEqualTo(PHOTO);
    assertThat(head(photo, 4096)).startsWith(begin);
    assertThat(server.requests("/a")).isEqualTo(3);
    // Servers that know no ranges, or have nothing in this one.
    server.on("/b", bytes(PHOTO));
    server.on("/c", status(416), bytes(new byte[0]));
    assertThat(head(builder().build().photo(server.uri("/b")), 4096)).isEqualTo(PHOTO);
    assertThat(head(builder().build().photo(server.uri("/c")), 4096)).isEmpty();
  }

  @Test
  void saysHowTheLastTryFailed() {
    server.on("/a", cut(PHOTO, 30_000, "W/\"weak\""));
    assertThatThrownBy(() -> fetched("/a"))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("is cut off after \\d+ bytes \\(tried 3 times\\)");
    assertThat(server.requests("/a")).isEqualTo(3);
  }

  @Test
  void givesUpAServerThatIsNotThere() {
    String gone = server.at("/a");
    server.close();
    assertThatThrownBy(() -> fetched(builder().attempts(2).build(), URI.create(gone)))
        .hasMessage("its server cannot be connected to (tried 2 times)");
  }

  @Test
  void redirects() throws IOException {
    server.on("/a", status(302, "Location", "/b"));
    server.on("/b", status(307, "Location", server.at("/c?x=1")));
    server.on("/c", bytes(PHOTO));
    assertThat(fetched("/a")).isEqualTo(PHOTO);
    server.on("/loop", status(301, "Location", "/loop"));
    assertThatThrownBy(() -> fetched("/loop")).hasMessage("is redirected more than 5 times");
    for (String to : List.of("ftp://host/x", "not a uri", "", "file:///etc/passwd")) {
      server.on("/astray", status(302, "Location", to));
      assertThatThrownBy(() -> fetched("/astray"))
          .hasMessage("is redirected (HTTP 302) to where it cannot be fetched");
    }
  }

  /** What the user has entrusted to one server is not sent to another. */
  @Test
  void sendsSecretsToTheirServerOnly() throws IOException {
    try (TestServer other = new TestServer()) {
      server.on("/a", status(302, "Location", "/b"));
      server.on("/b", status(302, "Location", other.at("/c")));
      other.on("/c", bytes(PHOTO));
      HttpPhotos photos = builder().header("X-Team", "flowers").build();
      String address = server.at("/a").replace("http://", "http://mallory:s3cret@");
      assertThat(fetched(photos, URI.create(address))).isEqualTo(PHOTO);
      String secrets = " Authorization=Basic bWFsbG9yeTpzM2NyZXQ= X-Team=flowers";
      assertThat(server.seen()).containsExactly("/a" + secrets, "/b" + secrets);
      assertThat(other.seen()).containsExactly("/c");
    }
  }

  @Test
  void showsNoSecrets() {
    String secrets = "?X-Amz-Credential=AKIAXYZ&X-Amz-Signature=0badc0ffee&versionId=7&pin=hunter2";
    URI address =
        URI.create(
            server.at("/bucket/key.jpg" + secrets).replace("http://", "http://mallory:s3cret@"));
    server.on("/bucket/key.jpg", status(503));
    PhotoSource photo = builder().attempts(1).build().photo(address);
    List<Throwable> failures = new ArrayList<>();
    failures.add(catchThrowable(photo::open));
    server.on("/bucket/key.jpg", cut(PHOTO, 10, TAG));
    failures.add(catchThrowable(photo::open));
    server.on("/bucket/key.jpg", status(302, "Location", "/bucket/key.jpg" + secrets));
    failures.add(catchThrowable(photo::open));
    server.on("/bucket/key.jpg", status(403));
    failures.add(catchThrowable(photo::open));
    server.close();
    failures.add(catchThrowable(photo::open));
    failures.add(
        catchThrowable(
            () ->
                builder().build().photo(URI.create("ftp://mallory:s3cret@host/x?sig=0badc0ffee"))));
    StringBuilder text = new StringBuilder(photo.name() + photo);
    for (Throwable failure : failures) {
      for (Throwable each = failure; each != null; each = each.getCause()) {
        text.append('\n').append(each);
      }
    }
    assertThat(text.toString())
        .contains("/bucket/key.jpg")
        .doesNotContain("s3cret", "mallory", "AKIAXYZ", "0badc0ffee", "hunter2");
  }

  @Test
  void knowsAPhotoWhoeverSignedItsAddress() {
    HttpPhotos photos = builder().build();
    String name = photos.photo(URI.create("https://h/k?id=7&X-Amz-Signature=1")).name();
    assertThat(photos.photo(URI.create("https://u:p@h/k?X-Amz-Date=2&id=7#f")).name())
        .isEqualTo(name);
    assertThat(photos.photo(URI.create("https://h/k?id=8&sig=1")).name()).isNotEqualTo(name);
    assertThat(photos.photo(URI.create("https://h/k?sig=1&Expires=2")).name())
        .isEqualTo("https://h/k");
    assertThat(photos.photo("s3://b/k", "e1", () -> URI.create("https://h/k")).name())
        .isEqualTo("s3://b/k");
  }

  /** An address that is signed is signed anew for each try. */
  @Test
  void asksForTheAddressEachTime() throws IOException {
    server.on("/a", status(500), bytes(PHOTO));
    AtomicInteger signed = new AtomicInteger();
    PhotoSource photo =
        builder()
            .build()
            .photo("s3://b/a", "v", () -> server.uri("/a?sig=" + signed.incrementAndGet()));
    assertThat(all(photo)).isEqualTo(PHOTO);
    assertThat(server.seen()).containsExactly("/a?sig=1", "/a?sig=2");
    assertThatThrownBy(() -> builder().build().photo("n", "", () -> null).open())
        .hasMessage("has no address of HTTP or HTTPS");
  }

  @Test
  void refusesWhatIsTooLarge() {
    server.on("/announced", bytes(PHOTO));
    server.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(PHOTO);
          }
        });
    HttpPhotos photos = builder().largest(50_000).build();
    for (String path : List.of("/announced", "/endless")) {
      assertThatThrownBy(() -> fetched(photos, server.uri(path)))
          .hasMessage("has more than 50000 bytes; raise largest(..) if it is a photo");
      assertThat(server.requests(path)).isOne();
    }
  }

  @Test
  void refusesWhatIsPacked() {
    server.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          bytes(PHOTO).to(exchange);
        });
    assertThatThrownBy(() -> fetched("/a")).hasMessageContaining("Content-Encoding");
  }

  @Test
  void boundsConcurrency() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    server.on(
        "/a",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          three.countDown();
          try {
            three.await(); // so that three are there together
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          now.decrementAndGet();
          bytes(PHOTO).to(exchange);
        });
    HttpPhotos photos = builder().concurrency(3).build();
    ExecutorService threads = Executors.newFixedThreadPool(12);
    List<Future<byte[]>> all =
        IntStream.range(0, 40)
            .mapToObj(i -> threads.submit(() -> fetched(photos, server.uri("/a"))))
            .toList();
    for (Future<byte[]> one : all) {
      assertThat(one.get()).isEqualTo(PHOTO);
    }
    threads.shutdown();
    assertThat(most.get()).isEqualTo(3);
  }

  @Test
  void endsAtAnInterrupt() {
    server.on("/a", status(503, "Retry-After", "50"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> fetched("/a")).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /**
   * A server of one thread that says to each connection what it is told to, and hangs up or not.
   */
  private static final class RawServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread;

    RawServer(boolean hangsUp, String... answers) throws IOException {
      thread = new Thread(() -> serve(hangsUp, answers), "raw server");
      thread.start();
    }

    private void serve(boolean hangsUp, String... answers) {
      try {
        while (true) {
          Socket connection = socket.accept();
          synchronized (open) {
            open.add(connection);
          }
          int number = connections.getAndIncrement();
          byte[] request = new byte[4096];
          connection.getInputStream().read(request);
          OutputStream out = connection.getOutputStream();
          String answer = answers[Math.min(number, answers.length - 1)];
          out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          if (hangsUp) {
            connection.close();
          }
        }
      } catch (IOException e) {
        // The end.
      }
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/a");
    }

    @Override
    public void close() throws IOException {
      socket.close();
      synchronized (open) {
        for (Socket connection : open) {
          connection.close();
        }
      }
    }
  }

  private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nphoto";

  private static byte[] raw(boolean hangsUp, String... answers) throws IOException {
    try (RawServer raw = new RawServer(hangsUp, answers)) {
      return fetched(
          HttpPhotos.builder()
              .attempts(2)
              .timeout(Duration.ofMillis(300))
              .pauses(SHORT, SHORT)
              .build(),
          raw.uri());
    }
  }

  @Test
  void doesNotWaitForAServerThatStalls() throws IOException {
    for (String stalled :
        List.of("", "HTTP/1.1 200 OK\r\nContent-", GOOD.substring(0, GOOD.length() - 2))) {
      assertThat(raw(false, stalled, GOOD)).asString().isEqualTo("photo");
    }
    assertThatThrownBy(() -> raw(false, "")).hasMessage("no answer for 0.3 s (tried 2 times)");
    assertThatThrownBy(() -> raw(false, GOOD.substring(0, GOOD.length() - 2)))
        .hasMessage("stalled for 0.3 s after 3 bytes (tried 2 times)");
  }

  /** Never silent for as long as the time-out, and never at an end. */
  @Test
  void doesNotWaitForAServerThatDrips() {
    server.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, PHOTO.length);
          for (byte each : PHOTO) {
            exchange.getResponseBody().write(each);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(20_000_000);
          }
        });
    HttpPhotos photos = builder().attempts(1).timeout(Duration.ofMillis(100)).build();
    assertThatThrownBy(() -> fetched(photos, server.uri("/a")))
        .hasMessageMatching("(is too slow|stalled for 0.1 s).* \\(tried once\\)");
  }

  @Test
  void triesAgainWhatIsCutOffOrNoAnswer() throws IOException {
    for (String bad :
        List.of(
            "",
            "HTTP/1.1 200 OK\r\nContent-Len",
            GOOD.substring(0, GOOD.length() - 2),
            "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\nphoto",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\npho",
            "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\nphoto",
            "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nphoto",
            "SSH-2.0-OpenSSH_9.6\r\n")) {
      assertThat(raw(true, bad, GOOD)).as(bad).asString().isEqualTo("photo");
      assertThatThrownBy(() -> raw(true, bad))
          .as(bad)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("(tried 2 times)");
    }
  }

  /** A length that is too short cannot be noticed here: the photo's own structure tells. */
  @Test
  void takesNoMoreThanWasAnnounced() throws IOException {
    assertThat(raw(true, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nphoto"))
        .asString()
        .isEqualTo("pho");
  }

  @Test
  void refusesSettings() {
    HttpPhotos.Builder builder = HttpPhotos.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.concurrency(0))
        .withMessage("concurrency: 0 (expected: > 0)");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.attempts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.patience(Duration.ofDays(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.largest(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.cache(Path.of("x"), 0));
    for (String address : List.of("photos/a.jpg", "file:///a.jpg", "http:///a.jpg")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder.build().photo(URI.create(address)))
          .withMessageEndingWith("(expected: http://host/path or https://host/path)");
    }
  }

  /** The same seed gives the same pauses; photos that fail together do not come back together. */
  @Test
  void pausesLongerEachTime() {
    Patience patience =
        new Patience(9, Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(1), 7);
    long[] pauses =
        IntStream.rangeClosed(1, 8).mapToLong(k -> patience.pause("a", k).toMillis()).toArray();
    assertThat(IntStream.rangeClosed(1, 8).mapToLong(k -> patience.pause("a", k).toMillis()))
        .containsExactly(Arrays.stream(pauses).boxed().toArray(Long[]::new));
    for (int k = 0; k < 8; k++) {
      long whole = Math.min(10_000, 200L << k);
      assertThat(pauses[k]).isBetween(whole / 2, whole);
    }
    assertThat(
            IntStream.range(0, 50)
                .mapToObj(photo -> patience.pause("photo " + photo, 3))
                .distinct()
                .count())
        .isGreaterThan(40);
  }
}
