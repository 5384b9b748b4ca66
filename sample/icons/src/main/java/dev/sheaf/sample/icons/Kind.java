package dev.sheaf.sample.icons;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an icon shows. The families name the same thing differently: user, account, person. */
public enum Kind {
  ARROW("arrow", "arrows"),
  BATTERY("battery"),
  CALENDAR("calendar"),
  CLOUD("cloud", "clouds"),
  FILE("file", "files", "document"),
  FOLDER("folder", "folders", "directory"),
  LOCK("lock", "locked", "padlock"),
  PERSON("person", "people", "user", "users", "account");

  private final Set<String> words;

  Kind(String... words) {
    this.words = Set.of(words);
  }

  /** The name of its folder: {@code arrow}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What an icon of this name shows: its first word says it, and hyphens and underscores part
   * words. Empty if the first word is no kind's, or if another word is another kind's: {@code
   * file-lock} is a file and a lock, so it is neither.
   */
  static Optional<Kind> of(String name) {
    String[] parts = name.toLowerCase(Locale.ROOT).split("[-_]");
    Set<Kind> hit = EnumSet.noneOf(Kind.class);
    for (String part : parts) {
      withWord(part).ifPresent(hit::add);
    }
    return hit.size() == 1 ? withWord(parts[0]) : Optional.empty();
  }

  private static Optional<Kind> withWord(String word) {
    for (Kind kind : values()) {
      if (kind.words.contains(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
