package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.Problems;
import java.util.List;
import java.util.function.Predicate;

/** Finds the mistakes in a record. */
public final class SampleCheck {
  private SampleCheck() {}

  /** All mistakes, in the order of the components; those of the record as a whole come first. */
  public static List<Problem> check(SampleModel sample) {
    return check(sample, sample.components());
  }

  /** Whether nothing is wrong with a record, as far as that does not depend on missing types. */
  public static boolean waitsOnlyForTypes(SampleModel sample) {
    Predicate<ComponentModel> known = component -> component.type().missing().isEmpty();
    List<ComponentModel> present = sample.components().stream().filter(known).toList();
    return present.stream().noneMatch(component -> component.resolution() == Resolution.WAITING)
        && sample.components().stream()
            .filter(known.negate())
            .allMatch(component -> component.fields().size() == 1 && component.absent().isEmpty())
        && check(sample, present).stream().noneMatch(Problem::isError);
  }

  private static List<Problem> check(SampleModel sample, List<ComponentModel> components) {
    Problems problems = Problems.of(sample.name().dotted());
    RecordCheck.shape(sample, problems);
    if (problems.haveErrors()) {
      return problems.found();
    }
    RecordCheck.scope(sample, problems);
    for (ComponentModel component : components) {
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
