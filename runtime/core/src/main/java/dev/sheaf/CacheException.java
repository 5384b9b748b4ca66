package dev.sheaf;

import org.jspecify.annotations.Nullable;

/** A cache that cannot be used as it is; the message says why and what to do. */
public final class CacheException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CacheException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
