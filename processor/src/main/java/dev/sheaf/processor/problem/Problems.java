package dev.sheaf.processor.problem;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.record.SampleModel;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of one record, as they are found. */
public final class Problems {
  private final SampleModel sample;
  private final List<Problem> found = new ArrayList<>();

  public Problems(SampleModel sample) {
    this.sample = sample;
  }

  /** A mistake of the record. */
  public void add(ProblemCode code, Position site, String what, String remedy) {
    found.add(new Problem(code, site, sample.name().dotted(), what, remedy));
  }

  /** A mistake of a component. */
  public void add(
      ProblemCode code, ComponentModel component, Position site, String what, String remedy) {
    String subject = sample.name().dotted() + "." + component.name();
    found.add(new Problem(code, site, subject, what, remedy));
  }

  public List<Problem> found() {
    return List.copyOf(found);
  }
}
