package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.colour.ColourPass;
import dev.sheaf.image.internal.geometry.View;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** An operation that is the same for every sample. */
public final class Fixed implements Op {
  private final String description;
  private final boolean moves;
  private final Step step;

  private Fixed(String description, boolean moves, Step step) {
    this.description = description;
    this.moves = moves;
    this.step = step;
  }

  public static Op moving(String description, UnaryOperator<View> move) {
    return new Fixed(description, true, Step.moving("done", move));
  }

  public static Op colouring(String description, Consumer<ColourPass> change) {
    return new Fixed(description, false, Step.colouring("done", change));
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public boolean moves() {
    return moves;
  }

  @Override
  public Step draw(RandomGenerator random) {
    return step;
  }
}
