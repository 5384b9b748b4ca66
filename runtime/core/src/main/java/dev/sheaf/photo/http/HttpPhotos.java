package dev.sheaf.photo.http;

import dev.sheaf.photo.PhotoSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Photos behind HTTP or HTTPS, such as those of a bucket.
 *
 * <pre>{@code
 * HttpPhotos photos = HttpPhotos.builder()
 *     .concurrency(48)
 *     .cache(Path.of("photos"), 50L << 30)
 *     .build();
 * List<Flower> flowers = addresses.stream()
 *     .map(address -> new Flower(photos.photo(address), species(address)))
 *     .toList();
 * }</pre>
 *
 * <p>A photo is fetched whole, or, for its header alone, a range of its beginning. What fails for a
 * while is tried again: connections that cannot be made, are cut off or stall, and the statuses
 * 408, 425, 429, 500, 502, 503 and 504. Between two tries there is a pause that doubles, of which a
 * part is drawn from the seed, the photo and the try; it is as long as {@code Retry-After} asks for
 * if that is longer. After a cut only the rest is asked for, if the server says by a strong ETag
 * that it is the rest of the same. Redirects are followed, five at most, and never from HTTPS to
 * HTTP; the headers of the builder and the user of the URL go to no other server.
 *
 * <p>Nothing that may be a secret is in a name, a message, the log or the name of a file: no user,
 * no value of a query.
 *
 * <p>A thread that loads waits for its photo, so give a loader as many workers as there may be
 * requests: {@code Loader.of(sequence).workers(48)}. Workers that wait cost memory, no time.
 *
 * <p>S3, with addresses that are signed when they are used:
 *
 * <pre>{@code
 * photos.photo("s3://" + bucket + "/" + key, object.eTag(), () ->
 *     URI.create(presigner.presignGetObject(signed -> signed
 *         .signatureDuration(Duration.ofMinutes(10))
 *         .getObjectRequest(get -> get.bucket(bucket).key(key))).url().toString()));
 * }</pre>
 *
 * <p>Immutable, and safe to use from any number of threads.
 */
public final class HttpPhotos {
  private final Fetching fetching;
  private final @Nullable LocalFolder folder;

  private HttpPhotos(Builder settings) {
    HttpClient client = settings.client;
    fetching =
        new Fetching(
            client == null ? client(settings.timeout) : client,
            Map.copyOf(settings.headers),
            settings.concurrency,
            settings.timeout,
            settings.largest,
            new Patience(
                settings.attempts,
                settings.first,
                settings.most,
                settings.patience,
                settings.seed));
    Path place = settings.folder;
    folder = place == null ? null : LocalFolder.open(place, settings.mostBytes);
  }

  /** One connection a request, as object stores want it: HTTP/2 would share one among all. */
  private static HttpClient client(Duration timeout) {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(timeout)
        .build();
  }

  /** The settings, with their defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A photo that never changes at this address: what the local folder has of it is not asked for
   * again. Its name is the address without user, fragment and query; of a query without a signature
   * the name has a digest, so that other queries are other photos.
   *
   * @throws IllegalArgumentException for an address that is not one of HTTP or HTTPS
   */
  public PhotoSource photo(URI address) {
    return photo(address, "");
  }

  /**
   * A photo that changes with its version.
   *
   * @param version what changes whenever the bytes do, such as the ETag that a listing gives; see
   *     {@link PhotoSource#version}
   */
  public PhotoSource photo(URI address, String version) {
    Address.check(address);
    return photo(Address.name(address), version, () -> address);
  }

  /**
   * A photo at an address that is made when it is needed, such as a signed one.
   *
   * @param name what the photo is called and known by, without secrets: {@code s3://bucket/key}
   * @param version as in {@link #photo(URI, String)}; may be empty
   * @param address is asked before each request, on the thread that loads
   */
  public PhotoSource photo(String name, String version, Supplier<URI> address) {
    return new HttpPhoto(this, name, version, address);
  }

  /**
   * From the folder, or else fetched.
   *
   * @param head how many bytes are enough, or {@link Fetching#ALL}
   */
  private InputStream open(HttpPhoto photo, int head) throws IOException {
    LocalFolder local = folder;
    String key = LocalFolder.key(photo.name, photo.version);
    InputStream kept = local == null ? null : local.find(key);
    if (kept != null) {
      return kept;
    }
    byte[] bytes = fetching.fetch(photo.name, photo.address, head);
    if (local != null && head == Fetching.ALL) {
      local.keep(key, bytes);
    }
    return new ByteArrayInputStream(bytes);
  }

  private record HttpPhoto(HttpPhotos photos, String name, String version, Supplier<URI> address)
      implements PhotoSource {
    @Override
    public InputStream open() throws IOException {
      return photos.open(this, Fetching.ALL);
    }

    @Override
    public InputStream openHead(int bytes) throws IOException {
      return photos.open(this, bytes);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The settings. Used by one thread. */
  public static final class Builder {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int concurrency = 16;
    private int attempts = 6;
    private Duration timeout = Duration.ofSeconds(30);
    private Duration first = Duration.ofMillis(200);
    private Duration most = Duration.ofSeconds(10);
    private Duration patience = Duration.ofSeconds(60);
    private long largest = 512L << 20;
    private long seed;
    private @Nullable HttpClient client;
    private @Nullable Path folder;
    private long mostBytes;

    private Builder() {}

    /** How many requests there are at a time, at most; 16 by default. */
    public Builder concurrency(int concurrency) {
      this.concurrency = positive("concurrency", concurrency);
      return this;
    }

    /** How often a photo is asked for before it is given up; 6 by default. */
    public Builder attempts(int attempts) {
      this.attempts = positive("attempts", attempts);
      return this;
    }

    /**
     * How long a connection, an answer or the next bytes are waited for; 30 seconds by default. A
     * photo that is still coming after twenty times as long is too slow.
     */
    public Builder timeout(Duration timeout) {
      this.timeout = positive("timeout", timeout);
      return this;
    }

    /**
     * The pause after the first try, and the longest that it grows to; 0.2 and 10 seconds by
     * default. Each is shortened by up to a half, as drawn.
     */
    public Builder pauses(Duration first, Duration most) {
      this.first = positive("first", first);
      this.most = positive("most", most);
      return this;
    }

    /**
     * The longest pause that a server may ask for; 60 seconds by default. A photo for which it asks
     * for a longer one is given up.
     */
    public Builder patience(Duration patience) {
      this.patience = positive("patience", patience);
      return this;
    }

    /** The most bytes that a photo may have; 512 MiB by default. */
    public Builder largest(long bytes) {
      if (bytes < 1 || bytes > Fetching.LARGEST) {
        throw new IllegalArgumentException(
            "largest: %d (expected: 1 to %d)".formatted(bytes, Fetching.LARGEST));
      }
      largest = bytes;
      return this;
    }

    /** A header of every request, such as {@code Authorization}. */
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /** What the pauses between tries are drawn from; 0 by default. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * A client with settings of its own, such as a proxy or certificates. One that does not follow
     * redirects itself leaves that to this class, which is better with secrets.
     */
    public Builder client(HttpClient client) {
      this.client = client;
      return this;
    }

    /**
     * Keeps what was fetched in a folder, in files that only this class reads. Those that were not
     * used for the longest time leave it when it gets too large. Processes may share it; what one
     * that is killed leaves behind is whole, or is not taken for a photo.
     *
     * @param folder is made if it is not there
     * @param mostBytes how many bytes the files in it have, at most, at any time
     */
    public Builder cache(Path folder, long mostBytes) {
      if (mostBytes < 1) {
        throw new IllegalArgumentException("mostBytes: %d (expected: > 0)".formatted(mostBytes));
      }
      this.folder = folder;
      this.mostBytes = mostBytes;
      return this;
    }

    private static int positive(String what, int number) {
      if (number < 1) {
        throw new IllegalArgumentException("%s: %d (expected: > 0)".formatted(what, number));
      }
      return number;
    }

    private static Duration positive(String what, Duration duration) {
      if (duration.isZero() || duration.isNegative()) {
        throw new IllegalArgumentException("%s: %s (expected: > 0)".formatted(what, duration));
      }
      return duration;
    }

    /**
     * The photos' source.
     *
     * @throws java.io.UncheckedIOException if the folder can neither be found nor made
     */
    public HttpPhotos build() {
      return new HttpPhotos(this);
    }
  }
}
