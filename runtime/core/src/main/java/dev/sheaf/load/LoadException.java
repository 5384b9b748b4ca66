package dev.sheaf.load;

import org.jspecify.annotations.Nullable;

/** A batch that cannot be loaded, for another reason than a bad sample; the message names both. */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
