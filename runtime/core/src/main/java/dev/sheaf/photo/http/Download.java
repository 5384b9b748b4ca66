package dev.sheaf.photo.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one answer as they arrive, behind those that an earlier one has left. Thread-safe.
 */
final class Download implements BodySubscriber<Download> {
  private static final int FIRST = 1 << 16;

  private final CompletableFuture<Download> whole = new CompletableFuture<>();
  private final long largest;
  private byte[] bytes;
  private int length;
  private boolean closed;
  private Flow.@Nullable Subscription subscription;

  /** When the last bytes came, as {@link System#nanoTime} counts. */
  private volatile long arrived = System.nanoTime();

  /**
   * @param begin what is there already
   * @param expected how many bytes there will be in all, or less if that is not known
   * @param largest how many there may be
   */
  Download(byte[] begin, long expected, long largest) {
    this.largest = largest;
    // What is announced is not believed at once: memory is taken as bytes come.
    bytes = Arrays.copyOf(begin, (int) Math.max(begin.length, Math.min(expected, FIRST)));
    length = begin.length;
  }

  @Override
  public CompletionStage<Download> getBody() {
    return whole;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (closed) {
      subscription.cancel();
    } else {
      subscription.request(1);
    }
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> parts) {
    arrived = System.nanoTime();
    Flow.Subscription source = subscription;
    if (closed || source == null) {
      return;
    }
    for (ByteBuffer part : parts) {
      int count = part.remaining();
      if (length + (long) count > largest) {
        closed = true;
        source.cancel();
        whole.completeExceptionally(new TooLargeException(largest));
        return;
      }
      if (count > bytes.length - length) {
        long doubled = Math.max(2L * bytes.length, length + (long) count);
        bytes = Arrays.copyOf(bytes, (int) Math.min(largest, doubled));
      }
      part.get(bytes, length, count);
      length += count;
    }
    source.request(1);
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(this);
  }

  long arrived() {
    return arrived;
  }

  /** Takes no more; what has come stays. */
  synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }

  synchronized byte[] bytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** More bytes than a photo may have. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long largest) {
      super("has more than %d bytes; raise largest(..) if it is a photo".formatted(largest));
    }
  }
}
