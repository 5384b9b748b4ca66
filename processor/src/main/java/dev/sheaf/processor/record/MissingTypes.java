package dev.sheaf.processor.record;

import static dev.sheaf.processor.problem.ProblemCode.MISSING_TYPE;

import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.problem.Nearest;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.Problems;
import java.util.List;

/** What may have been meant by names that the compiler does not know. */
public final class MissingTypes {
  private MissingTypes() {}

  /** A hint for each missing type that another is near to; the error is the compiler's. */
  public static List<Problem> check(SampleModel sample) {
    Problems problems = Problems.of(sample.name().dotted());
    for (ComponentModel component : sample.components()) {
      String missing = component.type().missing();
      if (missing.isEmpty()) {
        continue;
      }
      Nearest.to(missing, sample.scope().neighbours())
          .ifPresent(
              near ->
                  problems
                      .in(component.name())
                      .add(
                          MISSING_TYPE,
                          component.position(),
                          "there is no class %s.".formatted(missing),
                          "Did you mean %s?".formatted(near)));
    }
    return problems.found();
  }
}
