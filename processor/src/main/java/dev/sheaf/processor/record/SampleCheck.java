package dev.sheaf.processor.record;

import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.Problems;
import java.util.List;

/** Finds the mistakes in a record. */
public final class SampleCheck {
  private SampleCheck() {}

  /** All mistakes, in the order of the components; those of the record as a whole come first. */
  public static List<Problem> check(SampleModel sample) {
    Problems problems = Problems.of(sample.name().dotted());
    RecordCheck.shape(sample, problems);
    if (problems.haveErrors()) {
      return problems.found();
    }
    RecordCheck.scope(sample, problems);
    for (ComponentModel component : sample.components()) {
      Problems own = problems.in(component.name());
      if (ComponentCheck.check(component, own)) {
        component.field().check(component.type(), own);
      }
    }
    if (!problems.haveErrors()) {
      RecordCheck.tensors(sample, problems);
    }
    return problems.found();
  }
}
