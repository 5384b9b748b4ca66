package dev.sheaf;

import dev.sheaf.internal.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A sample that cannot be encoded: names the sample, the field, the file or value and the cause,
 * and says what to do.
 */
public final class BadSampleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The index of a sample that is not known yet. */
  private static final int UNKNOWN = -1;

  private final int sample;
  private final String field;
  private final String value;
  private final String problem;
  private final String remedy;

  /**
   * @param field the record component's name
   * @param value the file's path, or the value as text
   * @param problem what is wrong, in a few words without a full stop
   * @param remedy what to do, a sentence
   */
  public BadSampleException(
      String field, String value, String problem, String remedy, @Nullable Throwable cause) {
    this(UNKNOWN, field, value, problem, remedy, cause);
  }

  private BadSampleException(
      int sample,
      String field,
      String value,
      String problem,
      String remedy,
      @Nullable Throwable cause) {
    super(text(sample, field, value, problem, remedy), cause);
    this.sample = sample;
    this.field = field;
    this.value = value;
    this.problem = problem;
    this.remedy = remedy;
  }

  private static String text(
      int sample, String field, String value, String problem, String remedy) {
    String where = sample == UNKNOWN ? "" : "sample " + sample + ", ";
    return where + "field '" + field + "': " + Printable.of(value) + ": " + problem + ". " + remedy;
  }

  /** The same error with the index of the sample in the list that the sequence was built from. */
  public BadSampleException at(int index) {
    return new BadSampleException(index, field, value, problem, remedy, this);
  }

  /** The same error with another text for what is wrong. */
  public BadSampleException because(String problem) {
    return new BadSampleException(sample, field, value, problem, remedy, this);
  }

  /** The same error with one more remedy. */
  public BadSampleException or(String remedy) {
    return new BadSampleException(sample, field, value, problem, this.remedy + " " + remedy, this);
  }

  /** The sample's index in the list that the sequence was built from, or -1 where not known. */
  public int sample() {
    return sample;
  }

  public String field() {
    return field;
  }

  /** The file's path, or the value as text. */
  public String value() {
    return value;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }
}
