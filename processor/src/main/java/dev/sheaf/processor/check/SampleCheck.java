package dev.sheaf.processor.check;

import dev.sheaf.processor.model.ClassFieldModel;
import dev.sheaf.processor.model.ComponentModel;
import dev.sheaf.processor.model.EncodedFieldModel;
import dev.sheaf.processor.model.FieldModel;
import dev.sheaf.processor.model.ImageFieldModel;
import dev.sheaf.processor.model.SampleModel;
import dev.sheaf.processor.model.ScalarFieldModel;
import dev.sheaf.processor.model.VectorFieldModel;
import dev.sheaf.processor.problem.Problem;
import java.util.List;

/** Finds the mistakes in a record. */
public final class SampleCheck {
  private SampleCheck() {}

  /** All mistakes, in the order of the components; those of the record as a whole come first. */
  public static List<Problem> check(SampleModel sample) {
    Problems problems = new Problems(sample);
    RecordCheck.shape(sample, problems);
    if (sample.obstacle().isPresent()) {
      return problems.found();
    }
    RecordCheck.surroundings(sample, problems);
    for (ComponentModel component : sample.components()) {
      if (ComponentCheck.check(component, problems)) {
        check(component, component.field(), problems);
      }
    }
    if (problems.found().isEmpty()) {
      RecordCheck.tensors(sample, problems);
    }
    return problems.found();
  }

  private static void check(ComponentModel component, FieldModel field, Problems problems) {
    if (field instanceof ImageFieldModel image) {
      ImageCheck.check(component, image, problems);
    } else if (field instanceof ClassFieldModel classes) {
      ClassCheck.check(component, classes, problems);
    } else if (field instanceof ScalarFieldModel scalar) {
      NumberCheck.check(component, scalar, problems);
    } else if (field instanceof VectorFieldModel vector) {
      NumberCheck.check(component, vector, problems);
    } else if (field instanceof EncodedFieldModel encoded) {
      EncoderCheck.check(component, encoded, problems);
    }
  }
}
