package dev.sheaf.fit;

import org.jspecify.annotations.Nullable;

/**
 * Training ended before its time because the program is being ended, by Ctrl-C for instance, or
 * because its thread was interrupted. Everything that it had opened is closed.
 */
public final class InterruptedTrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InterruptedTrainingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
