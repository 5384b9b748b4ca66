package dev.sheaf;

import org.jspecify.annotations.Nullable;

/**
 * A batch that cannot be loaded for a reason that lies in no single sample: a sequence that fails,
 * a worker that is stuck, too little memory, an interrupt. The message names what was being loaded
 * and why it could not be.
 */
public final class LoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LoadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
