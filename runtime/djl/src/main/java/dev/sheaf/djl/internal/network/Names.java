package dev.sheaf.djl.internal.network;

import java.util.List;

/** Lists of names in messages. */
public final class Names {
  private static final int MOST = 6;

  private Names() {}

  /** The first names and how many more there are; {@code none} if there are none. */
  public static String some(List<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    return names.size() <= MOST
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
  }
}
