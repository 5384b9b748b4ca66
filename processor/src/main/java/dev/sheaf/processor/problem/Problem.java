package dev.sheaf.processor.problem;

import dev.sheaf.processor.compiler.Position;

/**
 * A mistake in a record.
 *
 * @param subject the record, or record and component: {@code Flower.photo}
 * @param what what is wrong, with the value: a sentence
 * @param remedy how to mend it: a sentence or two
 */
public record Problem(
    ProblemCode code, Position position, String subject, String what, String remedy) {
  /** Whether it keeps code from being written. */
  public boolean isError() {
    return !code.isWarning();
  }

  /** The whole text, as the compiler shows it. */
  public String text() {
    return subject + ": " + what + "\n  " + remedy + "\n  [sheaf: " + code + "]";
  }
}
