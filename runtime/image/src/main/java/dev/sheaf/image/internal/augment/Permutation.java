package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/** torchvision v2's {@code RandomChannelPermutation}: the channels in a drawn order. */
public record Permutation() implements Op {
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  @Override
  public String description() {
    return "channel permutation";
  }

  @Override
  public Step draw(RandomGenerator random) {
    int[] order = ORDERS[random.nextInt(ORDERS.length)];
    return Step.colouring(
        "red from %d, green from %d, blue from %d".formatted(order[0], order[1], order[2]),
        pass -> pass.permute(order));
  }
}
