package dev.sheaf.processor.model;

import dev.sheaf.processor.problem.Site;
import java.util.List;

/**
 * A component of a record.
 *
 * @param column what it is called in tables: its name, unless {@code @Column} says otherwise
 * @param fields its annotations: exactly one, unless by mistake
 * @param state whether it can be judged at all
 */
public record ComponentModel(
    String name, String column, TypeModel type, List<FieldModel> fields, State state, Site site) {
  /** Whether a component can be judged. */
  public enum State {
    WHOLE,
    /** The compiler does not know a type or a constant in it, or not yet. */
    UNFINISHED,
    /** An attribute without a default is not written, which the compiler says itself. */
    INCOMPLETE
  }

  /** The annotation of a component that passed the check. */
  public FieldModel field() {
    return fields.get(0);
  }

  /** The name of the tensor that it is in. */
  public String tensor() {
    return !fields.isEmpty()
            && field() instanceof ScalarFieldModel scalar
            && !scalar.tensor().isEmpty()
        ? scalar.tensor()
        : name;
  }

  /** This component in a tensor of its own. */
  public ComponentModel alone() {
    return new ComponentModel(name, column, type, List.of(), state, site);
  }
}
