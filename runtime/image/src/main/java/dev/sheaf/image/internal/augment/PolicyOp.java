package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The operations that the automatic policies choose from, by the names and with the meaning of
 * torchvision v2's {@code _AutoAugmentBase._apply_image_or_video_transform}.
 */
enum PolicyOp {
  IDENTITY,
  SHEAR_X,
  SHEAR_Y,
  TRANSLATE_X,
  TRANSLATE_Y,
  ROTATE,
  BRIGHTNESS,
  COLOR,
  CONTRAST,
  SHARPNESS,
  POSTERIZE,
  SOLARIZE,
  AUTO_CONTRAST,
  EQUALIZE,
  INVERT;

  /** What {@code RandAugment} and {@code TrivialAugmentWide} choose from, each equally likely. */
  static final List<PolicyOp> CHOICES = Arrays.stream(values()).filter(op -> op != INVERT).toList();

  boolean moves() {
    return switch (this) {
      case SHEAR_X, SHEAR_Y, TRANSLATE_X, TRANSLATE_Y, ROTATE -> true;
      default -> false;
    };
  }

  /** Whether the magnitude may be turned round. */
  boolean isSigned() {
    return switch (this) {
      case SHEAR_X, SHEAR_Y, TRANSLATE_X, TRANSLATE_Y, ROTATE -> true;
      case BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> true;
      default -> false;
    };
  }

  /**
   * The operation with a magnitude.
   *
   * @param magnitude a shear's tangent; for a translation pixels, or widths and heights of the
   *     canvas if {@code relative}; degrees; what is added to a factor of 1; bits to keep; a
   *     threshold from 0 to 1
   */
  Step of(double magnitude, boolean relative) {
    String text = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (this) {
      case IDENTITY -> Step.colouring("identity", pass -> {});
      case SHEAR_X -> moving(text, magnitude, view -> shear(view, magnitude, 0));
      case SHEAR_Y -> moving(text, magnitude, view -> shear(view, 0, magnitude));
      case TRANSLATE_X ->
          moving(
              text,
              magnitude,
              view -> translate(view, magnitude * (relative ? view.width() : 1), 0));
      case TRANSLATE_Y ->
          moving(
              text,
              magnitude,
              view -> translate(view, 0, magnitude * (relative ? view.height() : 1)));
      case ROTATE ->
          moving(
              text,
              magnitude,
              view ->
                  view.transform(
                      Homography.rotation(magnitude, view.width() * 0.5, view.height() * 0.5)));
      case BRIGHTNESS ->
          Step.colouring(words(text, 1 + magnitude), pass -> pass.brightness(1 + magnitude));
      case COLOR ->
          Step.colouring(words(text, 1 + magnitude), pass -> pass.saturation(1 + magnitude));
      case CONTRAST ->
          Step.colouring(words(text, 1 + magnitude), pass -> pass.contrast(1 + magnitude));
      case SHARPNESS ->
          Step.colouring(words(text, 1 + magnitude), pass -> pass.sharpness(1 + magnitude));
      case POSTERIZE ->
          Step.colouring(words(text, magnitude), pass -> pass.posterize((int) magnitude));
      case SOLARIZE ->
          Step.colouring(words(text, 255 * magnitude), pass -> pass.solarize(255 * magnitude));
      case AUTO_CONTRAST -> Step.colouring(text, pass -> pass.autocontrast());
      case EQUALIZE -> Step.colouring(text, pass -> pass.equalize());
      case INVERT -> Step.colouring(text, pass -> pass.invert());
    };
  }

  private static String words(String text, double value) {
    return text + " " + Words.drawn(value);
  }

  private static Step moving(String text, double magnitude, UnaryOperator<View> move) {
    return Step.moving(words(text, magnitude), move);
  }

  /** About the canvas's top left corner. */
  private static View shear(View view, double x, double y) {
    double degreesX = Math.toDegrees(Math.atan(x));
    double degreesY = Math.toDegrees(Math.atan(y));
    return view.transform(Homography.affine(0, 0, 0, 1, degreesX, degreesY, 0, 0));
  }

  private static View translate(View view, double x, double y) {
    return view.transform(Homography.translate((int) x, (int) y));
  }
}
