package dev.sheaf.image.internal.augment;

import dev.sheaf.image.op.PixelOp;
import java.util.random.RandomGenerator;

/**
 * A user's own photometric operation.
 *
 * @param isRandom whether it draws anything
 */
public record UserPixels(String name, PixelOp op, boolean isRandom) implements Op {
  @Override
  public String description() {
    return name;
  }

  @Override
  public Step draw(RandomGenerator random) {
    return Step.colouring("done", pass -> pass.apply(op, random));
  }
}
