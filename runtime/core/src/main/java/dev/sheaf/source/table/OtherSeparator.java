package dev.sheaf.source.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises a table that was written with another separator than the one it is read with. */
final class OtherSeparator {
  private static final String USUAL = ";|\t,";

  private OtherSeparator() {}

  /**
   * What to do about a first line that lacks a column; empty if no other separator gives it one.
   *
   * @param cells the line as it was divided
   */
  static String adviceForHeader(List<String> cells, String column, char used) {
    String line = String.join(String.valueOf(used), cells);
    return advice(
        "The cells seem to be divided by another separator: set separator(%s)",
        used,
        other ->
            line.indexOf(other) >= 0
                && Stream.of(line.split(Pattern.quote(Character.toString(other))))
                    .anyMatch(cell -> cell.strip().equals(column)));
  }

  /** What to do about a wrong value of a list; empty if nothing in it could divide values. */
  static String adviceForItem(String item, char used) {
    return advice(
        "; if these are several values, set innerSeparator(%s)",
        used, other -> item.indexOf(other) >= 0);
  }

  private static String advice(String text, char used, IntPredicate fits) {
    OptionalInt found =
        USUAL.chars().filter(other -> other != used && fits.test(other)).findFirst();
    if (found.isEmpty()) {
      return "";
    }
    char separator = (char) found.getAsInt();
    return text.formatted(separator == '\t' ? "'\\t'" : "'" + separator + "'");
  }
}
