package dev.sheaf.internal;

import java.util.List;
import java.util.Locale;

/** Finds what a mistyped name was to be. */
public final class DidYouMean {
  private static final int LONGEST = 64;

  private DidYouMean() {}

  /** {@code "; did you mean ROSE?"}, or nothing where no name is near. */
  public static String hint(String typed, List<String> names) {
    String best = nearest(typed, names);
    return best.isEmpty() ? "" : "; did you mean " + best + "?";
  }

  /** The nearest of the names by single typing errors, whatever the case; empty if none is near. */
  static String nearest(String typed, List<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    if (wanted.length() > LONGEST) {
      return "";
    }
    String best = "";
    int allowed = wanted.length() < 3 ? 1 : Math.max(1, (wanted.length() + 1) / 3);
    for (String name : names) {
      if (Math.abs(name.length() - wanted.length()) <= allowed && name.length() <= LONGEST) {
        int distance = distance(wanted, name.toLowerCase(Locale.ROOT), allowed);
        if (distance <= allowed && distance < Math.max(name.length(), wanted.length())) {
          best = name;
          allowed = distance - 1;
        }
      }
    }
    return best;
  }

  /**
   * Letters that are wrong, missing, too many or swapped with their neighbour: the optimal string
   * alignment distance (Damerau 1964). More than {@code allowed} where it is more than that.
   */
  private static int distance(String a, String b, int allowed) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > allowed) {
        return least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
