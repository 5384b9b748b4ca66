package dev.sheaf.processor.problem;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Says problems where they are. */
public final class Reporter {
  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** One error of the compiler. */
  public void report(Problem problem) {
    problem.position().report(messager, Diagnostic.Kind.ERROR, problem.text());
  }

  /** What helps with an error that the compiler itself reports. */
  public void hint(Problem problem) {
    problem.position().report(messager, Diagnostic.Kind.NOTE, problem.text());
  }
}
