package dev.sheaf.processor.problem;

import dev.sheaf.processor.compiler.Position;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of a record, as they are found. */
public final class Problems {
  private final String subject;
  private final List<Problem> found;

  private Problems(String subject, List<Problem> found) {
    this.subject = subject;
    this.found = found;
  }

  /** For a record of this name: none yet. */
  public static Problems of(String record) {
    return new Problems(record, new ArrayList<>());
  }

  /** Those of one of its components, which are added to the record's. */
  public Problems in(String component) {
    return new Problems(subject + "." + component, found);
  }

  public void add(ProblemCode code, Position position, String what, String remedy) {
    Problem problem = new Problem(code, position, subject, what, remedy);
    if (!found.contains(problem)) { // Several components can have one enum.
      found.add(problem);
    }
  }

  /** Those of something that records have in common, such as an enum, by its own name. */
  public Problems about(String shared) {
    return new Problems(shared, found);
  }

  /** Whether there are any that keep code from being written. */
  public boolean haveErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** All of the record. */
  public List<Problem> found() {
    return List.copyOf(found);
  }
}
