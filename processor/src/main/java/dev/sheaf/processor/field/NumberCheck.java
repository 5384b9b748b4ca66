package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.MEAN_NOT_FINITE;
import static dev.sheaf.processor.problem.ProblemCode.RANGE_AND_MEAN;
import static dev.sheaf.processor.problem.ProblemCode.RANGE_EMPTY;
import static dev.sheaf.processor.problem.ProblemCode.RANGE_INCOMPLETE;
import static dev.sheaf.processor.problem.ProblemCode.STD_UNUSABLE;
import static dev.sheaf.processor.problem.ProblemCode.TENSOR_NAME;
import static dev.sheaf.processor.problem.ProblemCode.VECTOR_LENGTH;

import dev.sheaf.processor.problem.Problems;
import javax.lang.model.SourceVersion;

/** Mistakes of {@code @Scalar} and {@code @Vector}. */
public final class NumberCheck {
  private NumberCheck() {}

  public static void check(ComponentModel component, ScalarKind scalar, Problems problems) {
    if (!scalar.tensor().isEmpty()
        && !SourceVersion.isName(scalar.tensor(), SourceVersion.RELEASE_17)) {
      notAName(component, scalar, problems);
    } else if (scalar.tensor().contains(".")) {
      notAName(component, scalar, problems);
    }
    if (scalar.isRanged()) {
      range(component, scalar, problems);
      return;
    }
    if (!Double.isFinite(scalar.mean())) {
      problems.add(
          MEAN_NOT_FINITE,
          component,
          scalar.site().at("mean"),
          "mean is %s, and no number is left after subtracting it.".formatted(scalar.mean()),
          "Write the mean of the column.");
    }
    if (!Double.isFinite(scalar.std()) || scalar.std() <= 0) {
      problems.add(
          STD_UNUSABLE,
          component,
          scalar.site().at("std"),
          "std is %s, and numbers are divided by it.".formatted(Literals.text(scalar.std())),
          "Write the standard deviation of the column; a column that never changes says nothing"
              + " and can be left out.");
    }
  }

  private static void notAName(ComponentModel component, ScalarKind scalar, Problems problems) {
    problems.add(
        TENSOR_NAME,
        component,
        scalar.site().at("tensor"),
        "tensor is %s, and a method of the batch cannot have that name."
            .formatted(Literals.quoted(scalar.tensor())),
        "Write a Java name, such as tensor = \"features\".");
  }

  private static void range(ComponentModel component, ScalarKind scalar, Problems problems) {
    if (scalar.isStandardised()) {
      problems.add(
          RANGE_AND_MEAN,
          component,
          scalar.site().at(scalar.mean() != 0 ? "mean" : "std"),
          "both a range (min and max) and a mean or std are given.",
          "Keep one: (x - mean) / std, or (x - min) / (max - min).");
    } else if (!Double.isFinite(scalar.min()) || !Double.isFinite(scalar.max())) {
      boolean min = !Double.isFinite(scalar.min());
      problems.add(
          RANGE_INCOMPLETE,
          component,
          scalar.site().at(min ? "min" : "max"),
          "%s is %s, and a range needs both ends."
              .formatted(
                  min ? "min" : "max",
                  Double.isNaN(min ? scalar.min() : scalar.max()) ? "missing" : "infinite"),
          "Write both min and max, as finite numbers.");
    } else if (scalar.min() >= scalar.max()) {
      problems.add(
          RANGE_EMPTY,
          component,
          scalar.site().at("max"),
          "min is %s and max is %s, and min must be less."
              .formatted(Literals.text(scalar.min()), Literals.text(scalar.max())),
          "Write the value that becomes 0 as min, and the one that becomes 1 as max.");
    }
  }

  public static void check(ComponentModel component, VectorKind vector, Problems problems) {
    if (vector.length() < 1) {
      problems.add(
          VECTOR_LENGTH,
          component,
          vector.site().at("length"),
          "length is %d, and a vector has at least 1 number.".formatted(vector.length()),
          "Write how many numbers every sample has, such as @Vector(length = 3).");
    }
  }
}
