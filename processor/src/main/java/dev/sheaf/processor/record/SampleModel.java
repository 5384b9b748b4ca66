package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Scope;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ScalarKind;
import dev.sheaf.processor.field.TensorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A class with {@code @Sample}.
 *
 * @param element the class itself, for the code that is written
 * @param isPublic whether every package can use it
 * @param isDeprecated whether using it or its components gives a warning
 * @param obstacle why no code can be written for it; empty for a record as it should be
 * @param isNameable whether code in its package can use it as a type without arguments
 * @param finished whether the compiler knows the annotations of the class itself
 */
public record SampleModel(
    RecordName name,
    TypeElement element,
    boolean isPublic,
    boolean isDeprecated,
    Optional<Obstacle> obstacle,
    boolean isNameable,
    boolean unlabelled,
    boolean finished,
    List<ComponentModel> components,
    Scope surroundings,
    Position site) {
  /** Why no code can be written for a class. */
  public enum Obstacle {
    NO_RECORD,
    NOT_MARKED,
    PRIVATE,
    GENERIC
  }

  /** Whether the compiler knows all that is in it, so that it can be judged. */
  public boolean isFinished() {
    return finished && components.stream().allMatch(ComponentModel::finished);
  }

  /** Whether the compiler says that something in it is wrong, whatever comes in later rounds. */
  public boolean isRefused() {
    return !finished || components.stream().anyMatch(ComponentModel::refused);
  }

  /** The tensors of a batch, in the order of the components. */
  public List<TensorModel> tensors() {
    List<TensorModel> tensors = new ArrayList<>();
    for (int from = 0; from < components.size(); ) {
      int to = from + 1;
      while (to < components.size() && shareTensor(components.get(from), components.get(to))) {
        to++;
      }
      tensors.add(new TensorModel(components.subList(from, to)));
      from = to;
    }
    return tensors;
  }

  private static boolean shareTensor(ComponentModel one, ComponentModel next) {
    return isNamedScalar(one) && isNamedScalar(next) && one.tensor().equals(next.tensor());
  }

  private static boolean isNamedScalar(ComponentModel component) {
    return !component.fields().isEmpty()
        && component.field() instanceof ScalarKind scalar
        && !scalar.tensor().isEmpty();
  }
}
