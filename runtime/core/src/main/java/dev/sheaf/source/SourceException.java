package dev.sheaf.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that cannot be read as it is: everything that is wrong with it, at once. Nothing of it
 * was read.
 */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // copies by List.copyOf are serializable
  private final List<String> problems;

  private final long count;

  public SourceException(
      String summary, List<String> problems, long count, @Nullable Throwable cause) {
    super(text(summary, problems, count), cause);
    this.problems = List.copyOf(problems);
    this.count = count;
  }

  /** A single problem. */
  public SourceException(String problem, @Nullable Throwable cause) {
    super(problem, cause);
    problems = List.of(problem);
    count = 1;
  }

  private static String text(String summary, List<String> problems, long count) {
    StringBuilder text = new StringBuilder(summary);
    for (String problem : problems) {
      text.append("\n  ").append(problem);
    }
    if (count > problems.size()) {
      text.append("\n  and %,d more like these".formatted(count - problems.size()));
    }
    return text.toString();
  }

  /** The first hundred problems: each says where, what and what to do. */
  public List<String> problems() {
    return problems;
  }

  /** How many problems there are in all. */
  public long count() {
    return count;
  }
}
