package dev.sheaf.photo.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failure that may pass. */
final class PassingException extends Exception {
  private static final long serialVersionUID = 1L;

  final transient Part part;
  final Duration wait;
  final @Nullable Throwable cause;

  PassingException(String problem, Part part, Duration wait, @Nullable Throwable cause) {
    super(problem, null, false, false);
    this.part = part;
    this.wait = wait;
    this.cause = cause;
  }
}
