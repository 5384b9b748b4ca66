package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.BYTES_NORMALISED;
import static dev.sheaf.processor.problem.ProblemCode.CHANNELS_UNSUPPORTED;
import static dev.sheaf.processor.problem.ProblemCode.CHANNEL_COUNT;
import static dev.sheaf.processor.problem.ProblemCode.IMAGE_DTYPE;
import static dev.sheaf.processor.problem.ProblemCode.MEAN_NOT_FINITE;
import static dev.sheaf.processor.problem.ProblemCode.SCALE_UNUSABLE;
import static dev.sheaf.processor.problem.ProblemCode.SIZE_NOT_POSITIVE;
import static dev.sheaf.processor.problem.ProblemCode.STD_UNUSABLE;

import dev.sheaf.processor.problem.Problems;
import java.util.List;

/** Mistakes of an {@code @ImagePath}. */
public final class ImageCheck {
  private ImageCheck() {}

  public static void check(ComponentModel component, ImageKind image, Problems problems) {
    size(component, image, "height", image.height(), problems);
    size(component, image, "width", image.width(), problems);
    if (image.channels() != 1 && image.channels() != 3) {
      problems.add(
          CHANNELS_UNSUPPORTED,
          component,
          image.site().at("channels"),
          "channels is %d, and a picture has 1 (grey) or 3 (red, green, blue)."
              .formatted(image.channels()),
          "Write channels = 3, or channels = 1; every picture is converted.");
    }
    if (image.dtype() == DType.INT64) {
      problems.add(
          IMAGE_DTYPE,
          component,
          image.site().at("dtype"),
          "dtype is INT64, and a picture is FLOAT32 or UINT8.",
          "Leave dtype out for float32, or write dtype = DType.UINT8 for bytes as they are.");
    } else if (image.dtype() == DType.UINT8 && image.isNormalised()) {
      problems.add(
          BYTES_NORMALISED,
          component,
          image.site().at("dtype"),
          "dtype is UINT8, so that scale, mean and std would have no effect.",
          "Leave them out, or leave out dtype for float32.");
    } else {
      normalisation(component, image, problems);
    }
  }

  private static void size(
      ComponentModel component, ImageKind image, String name, int size, Problems problems) {
    if (size < 1) {
      problems.add(
          SIZE_NOT_POSITIVE,
          component,
          image.site().at(name),
          "%s is %d, and a picture has at least 1 pixel each way.".formatted(name, size),
          "Write the size that the model expects, such as @ImagePath(height = 224, width = 224).");
    }
  }

  private static void normalisation(ComponentModel component, ImageKind image, Problems problems) {
    if (!Double.isFinite(image.scale()) || image.scale() == 0) {
      problems.add(
          SCALE_UNUSABLE,
          component,
          image.site().at("scale"),
          "scale is %s, which would make all pixels alike.".formatted(Literals.text(image.scale())),
          "Leave it out for 1.0 / 255, or write scale = 1 for values from 0 to 255.");
    }
    if (count(component, image, "mean", image.mean(), problems)) {
      for (int index = 0; index < image.mean().size(); index++) {
        double mean = image.mean().get(index);
        if (!Double.isFinite(mean)) {
          problems.add(
              MEAN_NOT_FINITE,
              component,
              image.site().at("mean").at(index),
              "mean is %s, and no number is left after subtracting it.".formatted(mean),
              "Write the mean of the channel after scaling, such as 0.485.");
          break;
        }
      }
    }
    if (count(component, image, "std", image.std(), problems)) {
      for (int index = 0; index < image.std().size(); index++) {
        double std = image.std().get(index);
        if (!Double.isFinite(std) || std <= 0) {
          problems.add(
              STD_UNUSABLE,
              component,
              image.site().at("std").at(index),
              "std is %s, and pixels are divided by it.".formatted(Literals.text(std)),
              "Write the standard deviation of the channel after scaling, such as 0.229.");
          break;
        }
      }
    }
  }

  private static boolean count(
      ComponentModel component,
      ImageKind image,
      String name,
      List<Double> values,
      Problems problems) {
    if (values.size() <= 1 || values.size() == image.channels()) {
      return true;
    }
    problems.add(
        CHANNEL_COUNT,
        component,
        image.site().at(name),
        "%s has %d values for %d channel%s."
            .formatted(name, values.size(), image.channels(), image.channels() == 1 ? "" : "s"),
        "Write one value for all channels, or one for each.");
    return false;
  }
}
