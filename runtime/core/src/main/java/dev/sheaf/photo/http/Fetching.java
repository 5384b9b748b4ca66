package dev.sheaf.photo.http;

import dev.sheaf.photo.http.Download.TooLargeException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches photos, again and again where that may help. Thread-safe. */
final class Fetching {
  /** As large as an array can be. */
  static final long LARGEST = Integer.MAX_VALUE - 16;

  /** In place of a number of bytes that are enough. */
  static final int ALL = 0;

  /** How many time-outs one attempt takes at most: a server may send a byte in each. */
  private static final int MOST_TIMEOUTS = 20;

  private static final int MOST_REDIRECTS = 5;
  private static final byte[] NOTHING = {};

  private final HttpClient client;
  private final Map<String, String> headers;
  private final Semaphore requests;
  private final Duration timeout;
  private final long largest;
  private final Patience patience;

  Fetching(
      HttpClient client,
      Map<String, String> headers,
      int concurrency,
      Duration timeout,
      long largest,
      Patience patience) {
    this.client = client;
    this.headers = headers;
    requests = new Semaphore(concurrency);
    this.timeout = timeout;
    this.largest = largest;
    this.patience = patience;
  }

  /**
   * A photo's bytes.
   *
   * @param name what it is called in failures
   * @param head how many of the first bytes are enough, or {@link #ALL}; there may be more
   * @throws NoSuchFileException if there is none
   * @throws AccessDeniedException if it may not be read
   * @throws IOException if all attempts failed; says how the last did
   */
  byte[] fetch(String name, Supplier<URI> address, int head) throws IOException {
    Part part = head == ALL ? Part.NONE : Part.head(head);
    for (int attempt = 1; ; attempt++) {
      try {
        requests.acquire();
        try {
          return new Attempt(name, part).run(address.get());
        } finally {
          requests.release();
        }
      } catch (PassingException e) {
        if (attempt == patience.attempts()) {
          String tried = attempt == 1 ? "once" : attempt + " times";
          throw new IOException("%s (tried %s)".formatted(e.getMessage(), tried), e.cause);
        }
        if (e.wait.compareTo(patience.longest()) > 0) {
          throw new IOException(
              "%s, and to be tried again in %d s at the earliest"
                  .formatted(e.getMessage(), e.wait.toSeconds()));
        }
        part = e.part;
        Duration pause = patience.pause(name, attempt);
        sleep(e.wait.compareTo(pause) > 0 ? e.wait : pause);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static void sleep(Duration pause) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static InterruptedIOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    InterruptedIOException interrupted = new InterruptedIOException("interrupted");
    interrupted.initCause(e);
    return interrupted;
  }

  /** One request, and those that it is redirected to. */
  private final class Attempt {
    private final String name;
    private final Part before;
    private final long begun = System.nanoTime();
    private volatile @Nullable Download download;
    private volatile String tag = "";
    private volatile long answered = begun;

    Attempt(String name, Part before) {
      this.name = name;
      this.before = before;
    }

    byte[] run(@Nullable URI first) throws IOException, PassingException, InterruptedException {
      if (first == null || !Address.isHttp(first)) {
        throw new IOException("has no address of HTTP or HTTPS");
      }
      URI at = first;
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        HttpResponse<?> answer = answer(request(at, first), at);
        if (!isRedirect(answer.statusCode())) {
          return bytes(answer);
        }
        at = next(at, answer);
      }
      throw new IOException("is redirected more than %d times".formatted(MOST_REDIRECTS));
    }

    private HttpRequest request(URI at, URI first) {
      HttpRequest.Builder request = HttpRequest.newBuilder(Address.request(at)).GET();
      if (Address.origin(at).equals(Address.origin(first))) {
        headers.forEach(request::setHeader);
        String user = Address.authorization(first);
        if (!user.isEmpty()) {
          request.setHeader("Authorization", user);
        }
      }
      if (before.isRange()) {
        request.setHeader("Range", before.range());
      }
      if (before.isRest()) {
        request.setHeader("If-Range", before.tag());
      }
      return request.build();
    }

    private HttpResponse<?> answer(HttpRequest request, URI at)
        throws IOException, PassingException, InterruptedException {
      CompletableFuture<? extends HttpResponse<?>> coming =
          client.sendAsync(request, this::subscriber);
      try {
        return wait(coming);
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof TooLargeException tooLarge) {
          throw tooLarge;
        }
        boolean isCut = download != null && cause instanceof IOException;
        throw failed(isCut ? "is cut off" : problem(cause, at), isSafe(cause, at) ? cause : null);
      } catch (CancellationException e) {
        throw failed("the request was given up by its client", null);
      } finally {
        coming.cancel(true);
      }
    }

    /** Waits as long as something comes. */
    private <T> T wait(CompletableFuture<T> coming)
        throws PassingException, InterruptedException, ExecutionException {
      while (true) {
        long now = System.nanoTime();
        long end = begun + MOST_TIMEOUTS * timeout.toNanos();
        long left = Math.min(lastSign() + timeout.toNanos(), end) - now;
        if (now >= end) {
          throw failed("is too slow", null);
        }
        if (left <= 0) {
          Download stalled = download;
          throw failed(
              stalled == null
                  ? "no answer for %s s".formatted(seconds())
                  : "stalled for %s s".formatted(seconds()),
              null);
        }
        try {
          return coming.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          // Whether something has come meanwhile is looked at above.
        }
      }
    }

    private long lastSign() {
      Download known = download;
      return known == null ? answered : known.arrived();
    }

    private String seconds() {
      return String.valueOf(timeout.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }

    /** Where the bytes of an answer go: those of a failure nowhere. */
    private HttpResponse.BodySubscriber<?> subscriber(ResponseInfo answer) {
      answered = System.nanoTime();
      boolean rest = isRange(answer);
      if (answer.statusCode() != 200 && !rest) {
        return BodySubscribers.discarding();
      }
      // A weak tag (W/) does not promise the same bytes.
      tag =
          answer.headers().firstValue("ETag").filter(strong -> strong.startsWith("\"")).orElse("");
      byte[] begin = rest && before.isRest() ? before.bytes() : NOTHING;
      long more = answer.headers().firstValueAsLong("Content-Length").orElse(0);
      Download into = new Download(begin, begin.length + Math.max(0, more), largest);
      download = into;
      return into;
    }

    /** Whether it is a range from the byte on that was asked for. */
    private boolean isRange(ResponseInfo answer) {
      return answer.statusCode() == 206
          && before.isRange()
          && answer
              .headers()
              .firstValue("Content-Range")
              .filter(range -> range.startsWith(before.begin()))
              .isPresent();
    }

    private byte[] bytes(HttpResponse<?> answer) throws IOException, PassingException {
      int status = answer.statusCode();
      if (answer.body() instanceof Download whole) {
        Optional<String> coding = answer.headers().firstValue("Content-Encoding");
        if (coding.filter(how -> !how.equalsIgnoreCase("identity")).isPresent()) {
          throw new IOException("comes packed (Content-Encoding), which is not read");
        }
        return whole.bytes();
      }
      String problem = "HTTP " + status;
      switch (status) {
        case 404, 410 -> throw new NoSuchFileException(name, null, problem);
        case 401, 403, 407 -> throw new AccessDeniedException(name, null, problem);
        case 206, 416 ->
            // The range is not to be had: once more from the beginning.
            throw new PassingException(problem, Part.NONE, Duration.ZERO, null);
        case 408, 425, 429, 500, 502, 503, 504 ->
            throw new PassingException(problem, before, asked(answer), null);
        default -> throw new IOException(problem);
      }
    }

    private Duration asked(HttpResponse<?> answer) {
      return answer
          .headers()
          .firstValue("Retry-After")
          .map(value -> Patience.retryAfter(value, Instant.now()))
          .orElse(Duration.ZERO);
    }

    private URI next(URI at, HttpResponse<?> answer) throws IOException {
      try {
        String location = answer.headers().firstValue("Location").orElse("");
        URI next = at.resolve(location);
        if (!location.isEmpty()
            && Address.isHttp(next)
            && (Address.isSecure(next) || !Address.isSecure(at))) {
          return next;
        }
      } catch (IllegalArgumentException e) {
        // Said below, without the address.
      }
      throw new IOException(
          "is redirected (HTTP %d) to where it cannot be fetched".formatted(answer.statusCode()));
    }

    /** A failure that may pass; what has come is kept if the server can be asked for the rest. */
    private PassingException failed(String problem, @Nullable Throwable cause) {
      Download broken = download;
      if (broken == null) {
        return new PassingException(problem, before, Duration.ZERO, cause);
      }
      broken.close();
      byte[] bytes = broken.bytes();
      return new PassingException(
          bytes.length == 0 ? problem : "%s after %d bytes".formatted(problem, bytes.length),
          new Part(bytes, tag, before.end()),
          Duration.ZERO,
          cause);
    }
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static String problem(Throwable cause, URI at) {
    if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
      return "its server is not known";
    }
    if (cause instanceof ConnectException) {
      return "its server cannot be connected to";
    }
    String message = cause.getMessage();
    return message == null || !isSafe(cause, at) ? cause.getClass().getSimpleName() : message;
  }

  /** Whether it, with its causes, may be shown. */
  private static boolean isSafe(Throwable failure, URI at) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (Address.shows(each.getMessage(), at)) {
        return false;
      }
    }
    return true;
  }
}
