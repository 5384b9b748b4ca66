package dev.sheaf.load.internal;

import dev.sheaf.Augmentation;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is done to samples one by one, and then to a batch of them.
 *
 * @param each what is done one by one; null for nothing
 */
record Mixed(@Nullable Augmentation each, Mixing mixing) implements Augmentation {
  @Override
  public String description() {
    return each == null ? mixing.description() : each.description() + "; " + mixing.description();
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public OptionalLong seed() {
    return each == null ? OptionalLong.empty() : each.seed();
  }
}
