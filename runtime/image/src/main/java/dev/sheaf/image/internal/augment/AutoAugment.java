package dev.sheaf.image.internal.augment;

import static dev.sheaf.image.internal.augment.PolicyOp.AUTO_CONTRAST;
import static dev.sheaf.image.internal.augment.PolicyOp.COLOR;
import static dev.sheaf.image.internal.augment.PolicyOp.CONTRAST;
import static dev.sheaf.image.internal.augment.PolicyOp.EQUALIZE;
import static dev.sheaf.image.internal.augment.PolicyOp.INVERT;
import static dev.sheaf.image.internal.augment.PolicyOp.POSTERIZE;
import static dev.sheaf.image.internal.augment.PolicyOp.ROTATE;
import static dev.sheaf.image.internal.augment.PolicyOp.SHARPNESS;
import static dev.sheaf.image.internal.augment.PolicyOp.SHEAR_X;
import static dev.sheaf.image.internal.augment.PolicyOp.SOLARIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * torchvision v2's {@code AutoAugment} with the policy learnt on ImageNet (Cubuk and others, 2018,
 * table 9): one of 25 pairs of operations, each done with its own probability and magnitude.
 */
public record AutoAugment() implements Op {
  private static final double LAST_BIN = 9;

  /**
   * @param chance how probable it is, 0 to 1
   * @param bin the magnitude, 0 to 9
   */
  private record Part(PolicyOp op, double chance, int bin) {}

  private record Pair(Part first, Part second) {}

  private static final List<Pair> PAIRS =
      List.of(
          pair(POSTERIZE, 0.4, 8, ROTATE, 0.6, 9),
          pair(SOLARIZE, 0.6, 5, AUTO_CONTRAST, 0.6, 0),
          pair(EQUALIZE, 0.8, 0, EQUALIZE, 0.6, 0),
          pair(POSTERIZE, 0.6, 7, POSTERIZE, 0.6, 6),
          pair(EQUALIZE, 0.4, 0, SOLARIZE, 0.2, 4),
          pair(EQUALIZE, 0.4, 0, ROTATE, 0.8, 8),
          pair(SOLARIZE, 0.6, 3, EQUALIZE, 0.6, 0),
          pair(POSTERIZE, 0.8, 5, EQUALIZE, 1.0, 0),
          pair(ROTATE, 0.2, 3, SOLARIZE, 0.6, 8),
          pair(EQUALIZE, 0.6, 0, POSTERIZE, 0.4, 6),
          pair(ROTATE, 0.8, 8, COLOR, 0.4, 0),
          pair(ROTATE, 0.4, 9, EQUALIZE, 0.6, 0),
          pair(EQUALIZE, 0.0, 0, EQUALIZE, 0.8, 0),
          pair(INVERT, 0.6, 0, EQUALIZE, 1.0, 0),
          pair(COLOR, 0.6, 4, CONTRAST, 1.0, 8),
          pair(ROTATE, 0.8, 8, COLOR, 1.0, 2),
          pair(COLOR, 0.8, 8, SOLARIZE, 0.8, 7),
          pair(SHARPNESS, 0.4, 7, INVERT, 0.6, 0),
          pair(SHEAR_X, 0.6, 5, EQUALIZE, 1.0, 0),
          pair(COLOR, 0.4, 0, EQUALIZE, 0.6, 0),
          pair(EQUALIZE, 0.4, 0, SOLARIZE, 0.2, 4),
          pair(SOLARIZE, 0.6, 5, AUTO_CONTRAST, 0.6, 0),
          pair(INVERT, 0.6, 0, EQUALIZE, 1.0, 0),
          pair(COLOR, 0.6, 4, CONTRAST, 1.0, 8),
          pair(EQUALIZE, 0.8, 0, EQUALIZE, 0.6, 0));

  private static Pair pair(
      PolicyOp first, double chance, int bin, PolicyOp second, double secondChance, int secondBin) {
    return new Pair(new Part(first, chance, bin), new Part(second, secondChance, secondBin));
  }

  @Override
  public String description() {
    return "AutoAugment (ImageNet's policy)";
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
    Pair pair = PAIRS.get(random.nextInt(PAIRS.size()));
    List<Step> steps = new ArrayList<>(2);
    for (Part part : List.of(pair.first(), pair.second())) {
      boolean done = random.nextDouble() < part.chance();
      boolean negative = random.nextDouble() < 0.5;
      double strength = RandAugment.strength(part.op(), part.bin() / LAST_BIN);
      if (done) {
        steps.add(part.op().of(part.op().isSigned() && negative ? -strength : strength, true));
      }
    }
    return steps.isEmpty() ? Step.NONE : new Steps(steps);
  }
}
