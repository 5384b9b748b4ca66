package dev.sheaf.processor.field;

import java.util.Locale;

/** What a tensor is for: the constants of {@code dev.sheaf.Role}. */
public enum Role {
  INPUT,
  TARGET,
  WEIGHT;

  /** As it is written in texts: {@code input}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
