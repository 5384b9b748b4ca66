package dev.sheaf.image.internal.decode;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FileInspection.Verdict;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why the file of a photo could not be read, and what to do. */
final class ReadFailure {
  private ReadFailure() {}

  /**
   * The failure as one of the photo.
   *
   * @throws UncheckedIOException if the thread was interrupted
   */
  static BadImageException of(PhotoSource photo, Exception e) {
    boolean isFile = photo instanceof FilePhoto;
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return bad(
          Verdict.MISSING,
          isFile ? "there is no such file" : "there is no such photo" + reason(e),
          isFile ? "Correct the path or remove the sample." : "Correct it or remove the sample.",
          e);
    }
    if (e instanceof AccessDeniedException) {
      return bad(
          Verdict.UNREADABLE,
          "may not be read" + (isFile ? "" : reason(e)),
          isFile ? "Change the file's permissions." : "Look at the permissions of its source.",
          e);
    }
    if (e instanceof ClosedByInterruptException interrupt) {
      throw new UncheckedIOException("interrupted", interrupt);
    }
    // A time-out of a socket has the same type; then the thread is not interrupted.
    if (e instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
      ClosedByInterruptException interrupt = new ClosedByInterruptException();
      interrupt.initCause(e);
      throw new UncheckedIOException("interrupted", interrupt);
    }
    if (e instanceof IOException) {
      return bad(
          Verdict.UNREADABLE,
          "cannot be read: "
              + Printable.of(
                  e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
          isFile ? "Check the disk or the network drive." : "Check what it is read from.",
          e);
    }
    return bad(
        Verdict.UNREADABLE,
        "cannot be read: %s threw %s".formatted(photo.getClass().getSimpleName(), Printable.of(e)),
        "Mend the source of the photo.",
        e);
  }

  private static String reason(Exception e) {
    return e instanceof FileSystemException system && system.getReason() != null
        ? ": " + Printable.of(system.getReason())
        : "";
  }

  private static BadImageException bad(
      Verdict verdict, String problem, String remedy, Exception cause) {
    return new BadImageException(
        verdict,
        problem,
        remedy,
        cause instanceof IOException known ? FileErrors.printable(known) : cause);
  }
}
