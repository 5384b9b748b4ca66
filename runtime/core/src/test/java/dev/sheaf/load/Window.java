package dev.sheaf.load;

import dev.sheaf.Augmentation;
import java.util.OptionalLong;

/**
 * Stands in for random crops: a drawn part of a photo's bytes.
 *
 * @param most how many bytes of a photo a cache keeps
 * @param bounded whether there is one, so that the part is drawn from what it keeps
 */
record Window(int most, boolean bounded) implements Augmentation {
  static Window of(int most) {
    return new Window(most, false);
  }

  @Override
  public Augmentation overCache() {
    return new Window(most, true);
  }

  @Override
  public String description() {
    return bounded ? "window over " + most : "window";
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.empty();
  }
}
