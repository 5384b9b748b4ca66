package dev.sheaf.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Says in words why a file could not be read; the JDK's messages are often the path only. */
public final class FileErrors {
  private FileErrors() {}

  /**
   * The exception, or a copy of it if its message, or that of a cause, names a file that is not
   * printable: it can be printed as it is. A copy keeps the types that callers tell apart.
   */
  public static IOException printable(IOException e) {
    return isPrintable(e) ? e : copy(e);
  }

  /** An unchecked exception that says what failed; all its causes can be printed. */
  public static UncheckedIOException unchecked(String failed, IOException e) {
    return new UncheckedIOException(failed, printable(e));
  }

  private static boolean isPrintable(@Nullable Throwable e) {
    return e == null
        || (Printable.isPrintable(String.valueOf(e.getMessage())) && isPrintable(e.getCause()));
  }

  private static IOException copy(Throwable e) {
    IOException copy = sameKind(e);
    copy.setStackTrace(e.getStackTrace());
    if (e.getCause() != null && copy.getCause() == null) {
      Throwable cause = e.getCause();
      copy.initCause(isPrintable(cause) ? cause : copy(cause));
    }
    return copy;
  }

  private static IOException sameKind(Throwable e) {
    if (e instanceof FileSystemException system) {
      String file = printable(system.getFile());
      String other = printable(system.getOtherFile());
      String reason = printable(system.getReason());
      if (e instanceof NoSuchFileException) {
        return new NoSuchFileException(file, other, reason);
      }
      if (e instanceof AccessDeniedException) {
        return new AccessDeniedException(file, other, reason);
      }
      if (e instanceof NotDirectoryException) {
        return new NotDirectoryException(file);
      }
      if (e instanceof FileSystemLoopException) {
        return new FileSystemLoopException(file);
      }
      return new FileSystemException(file, other, reason);
    }
    String message = Printable.of(e.getMessage());
    return new IOException(
        e.getClass() == IOException.class
            ? message
            : e.getClass().getSimpleName() + ": " + message);
  }

  private static @Nullable String printable(@Nullable String text) {
    return text == null ? null : Printable.of(text);
  }

  public static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (cause instanceof FileSystemLoopException) {
      return "a symbolic link that leads to itself";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return Printable.of(system.getReason());
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : Printable.of(message);
  }
}
