package dev.sheaf.image;

import dev.sheaf.spi.FileInspection.Verdict;
import org.jspecify.annotations.Nullable;

/** A file that gives no picture; becomes a bad sample or the result of a check. */
final class BadImageException extends Exception {
  private static final long serialVersionUID = 1L;

  final Verdict verdict;
  final String problem;
  final String remedy;

  BadImageException(Verdict verdict, String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.verdict = verdict;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** A file whose content contradicts itself or ends too early. */
  static BadImageException damaged(String problem) {
    return new BadImageException(
        Verdict.DAMAGED, problem, "Replace the file or remove the sample.", null);
  }

  /** A file of a format that is read, but of a kind that is not. */
  static BadImageException unsupported(String problem) {
    return new BadImageException(
        Verdict.UNKNOWN_FORMAT, problem, "Convert it to PNG or JPEG, or remove the sample.", null);
  }
}
