package dev.sheaf.processor.problem;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Says problems where they are. */
public final class Reporter {
  private final Messager messager;
  private final Set<Problem> said = new HashSet<>();

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** One error or warning of the compiler, however many components and records have the mistake. */
  public void report(Problem problem) {
    if (said.add(problem)) {
      problem
          .position()
          .report(
              messager,
              problem.code().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR,
              problem.text());
    }
  }

  /** What helps with an error that the compiler itself reports. */
  public void hint(Problem problem) {
    problem.position().report(messager, Diagnostic.Kind.NOTE, problem.text());
  }
}
