package dev.sheaf.image.internal.header;

import dev.sheaf.spi.FileInspection.Verdict;
import org.jspecify.annotations.Nullable;

/** A file that gives no picture; becomes a bad sample or the result of a check. */
public final class BadImageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;
  private final String problem;
  private final String remedy;

  /** A file with this trouble. */
  public BadImageException(
      Verdict verdict, String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.verdict = verdict;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** A file whose content contradicts itself or ends too early. */
  public static BadImageException damaged(String problem) {
    return new BadImageException(
        Verdict.DAMAGED, problem, "Replace the file or remove the sample.", null);
  }

  /** A file of a format that is read, but of a kind that is not. */
  public static BadImageException unsupported(String problem) {
    return new BadImageException(
        Verdict.UNKNOWN_FORMAT, problem, "Convert it to PNG or JPEG, or remove the sample.", null);
  }

  public Verdict verdict() {
    return verdict;
  }

  /** What is wrong, in a few words without a full stop. */
  public String problem() {
    return problem;
  }

  /** What to do, a sentence. */
  public String remedy() {
    return remedy;
  }
}
