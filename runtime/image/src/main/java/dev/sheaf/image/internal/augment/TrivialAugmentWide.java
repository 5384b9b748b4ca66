package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code TrivialAugmentWide} (Mueller and Hutter, 2021), with 31 bins: one
 * operation of a drawn magnitude.
 */
public record TrivialAugmentWide() implements Op {
  private static final int BINS = 31;

  @Override
  public String description() {
    return "TrivialAugmentWide";
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
    PolicyOp op = PolicyOp.CHOICES.get(random.nextInt(PolicyOp.CHOICES.size()));
    double strength = strength(op, random.nextInt(BINS) / (BINS - 1.0));
    boolean negative = random.nextDouble() < 0.5;
    return op.of(op.isSigned() && negative ? -strength : strength, false);
  }

  private static double strength(PolicyOp op, double part) {
    return switch (op) {
      case SHEAR_X, SHEAR_Y, BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> 0.99 * part;
      case TRANSLATE_X, TRANSLATE_Y -> 32 * part;
      case ROTATE -> 135 * part;
      case POSTERIZE -> Math.rint(8 - 6 * part);
      case SOLARIZE -> 1 - part;
      default -> 0;
    };
  }
}
