package dev.sheaf.sample.icons;

import java.util.Optional;

/**
 * What the fine-tuned network is to tell apart, of which there are only few icons to learn from.
 */
public enum RareKind {
  FOLDER,
  LOCK,
  PERSON;

  /** The same kind, if it is one of these. */
  static Optional<RareKind> of(Kind kind) {
    for (RareKind rare : values()) {
      if (rare.name().equals(kind.name())) {
        return Optional.of(rare);
      }
    }
    return Optional.empty();
  }
}
