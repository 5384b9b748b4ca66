package dev.sheaf.source.folder;

import java.util.Locale;
import java.util.Set;

/** Names of files that are never data, such as {@code .DS_Store}. */
final class Strays {
  private static final Set<String> NAMES =
      Set.of(
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "icon\r",
          "__macosx",
          "@eadir",
          "#recycle",
          "$recycle.bin",
          "system volume information",
          "lost+found");

  private Strays() {}

  /** Hidden files, backups, and what desktops and file servers leave behind. */
  static boolean contain(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}
