package dev.sheaf.processor.record;

import dev.sheaf.processor.field.ClassCheck;
import dev.sheaf.processor.field.ClassKind;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.EncodedKind;
import dev.sheaf.processor.field.EncoderCheck;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.ImageCheck;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.NumberCheck;
import dev.sheaf.processor.field.ScalarKind;
import dev.sheaf.processor.field.VectorKind;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.Problems;
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

  private static void check(ComponentModel component, FieldKind field, Problems problems) {
    if (field instanceof ImageKind image) {
      ImageCheck.check(component, image, problems);
    } else if (field instanceof ClassKind classes) {
      ClassCheck.check(component, classes, problems);
    } else if (field instanceof ScalarKind scalar) {
      NumberCheck.check(component, scalar, problems);
    } else if (field instanceof VectorKind vector) {
      NumberCheck.check(component, vector, problems);
    } else if (field instanceof EncodedKind encoded) {
      EncoderCheck.check(component, encoded, problems);
    }
  }
}
