package dev.sheaf.processor.check;

import dev.sheaf.processor.model.ComponentModel;
import dev.sheaf.processor.model.SampleModel;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Site;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of one record, as they are found. */
final class Problems {
  private final SampleModel sample;
  private final List<Problem> found = new ArrayList<>();

  Problems(SampleModel sample) {
    this.sample = sample;
  }

  /** A mistake of the record. */
  void add(ProblemCode code, Site site, String what, String remedy) {
    found.add(new Problem(code, site, sample.name().dotted(), what, remedy));
  }

  /** A mistake of a component. */
  void add(ProblemCode code, ComponentModel component, Site site, String what, String remedy) {
    String subject = sample.name().dotted() + "." + component.name();
    found.add(new Problem(code, site, subject, what, remedy));
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
