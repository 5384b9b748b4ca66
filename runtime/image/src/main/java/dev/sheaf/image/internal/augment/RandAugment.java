package dev.sheaf.image.internal.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code RandAugment} (Cubuk and others, 2019), with 31 bins: operations drawn one
 * after the other, all of one magnitude.
 *
 * @param count how many operations are drawn
 * @param magnitude 0 to 30
 */
public record RandAugment(int count, int magnitude) implements Op {
  private static final int BINS = 31;

  @Override
  public String description() {
    return "RandAugment (" + count + " operations, magnitude " + magnitude + ")";
  }

  @Override
  public boolean moves() {
    return true;
  }

  @Override
  public boolean colours() {
    return true;
  }

  @Override
  public Step draw(RandomGenerator random) {
    List<Step> steps = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      PolicyOp op = PolicyOp.CHOICES.get(random.nextInt(PolicyOp.CHOICES.size()));
      double strength = strength(op, magnitude / (BINS - 1.0));
      boolean negative = random.nextDouble() < 0.5;
      steps.add(op.of(op.isSigned() && negative ? -strength : strength, true));
    }
    return new Steps(steps);
  }

  /** {@code RandAugment._AUGMENTATION_SPACE}, which {@code AutoAugment} shares. */
  static double strength(PolicyOp op, double part) {
    return switch (op) {
      case SHEAR_X, SHEAR_Y -> 0.3 * part;
      case TRANSLATE_X, TRANSLATE_Y -> 150.0 / 331 * part;
      case ROTATE -> 30 * part;
      case BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> 0.9 * part;
      case POSTERIZE -> Math.rint(8 - 4 * part);
      case SOLARIZE -> 1 - part;
      default -> 0;
    };
  }
}
