package dev.sheaf.processor.problem;

import javax.annotation.processing.Messager;

/** Says problems where they are. */
public final class Reporter {
  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** One error of the compiler. */
  public void report(Problem problem) {
    problem.site().report(messager, problem.text());
  }
}
