package dev.sheaf.processor.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines that are longer than 100 columns. Which names are written with their package is
 * known only when a file is whole, so that not all of its lines can be laid out before.
 */
final class Wrapping {
  private static final int COLUMNS = 100;
  private static final String CONTINUED = "    ";

  private Wrapping() {}

  static String wrap(String text) {
    StringBuilder wrapped = new StringBuilder();
    boolean inTextBlock = false;
    for (String line : text.lines().toList()) {
      wrapped.append(inTextBlock ? line : wrapLine(line)).append('\n');
      inTextBlock ^= line.contains("\"\"\"");
    }
    return wrapped.toString();
  }

  private static String wrapLine(String line) {
    if (line.length() <= COLUMNS || line.startsWith("import ")) {
      return line;
    }
    String code = line.strip();
    String indent = line.substring(0, line.indexOf(code));
    if (code.startsWith("*")) {
      int space = line.lastIndexOf(' ', COLUMNS);
      return space <= indent.length() + 1
          ? line
          : line.substring(0, space).stripTrailing()
              + "\n"
              + wrapLine(indent + "* " + line.substring(space + 1));
    }
    // The arguments of a call that others follow on the next lines stand deeper than these.
    String deeper =
        indent + (code.endsWith(")") && !code.startsWith(".") ? CONTINUED + CONTINUED : CONTINUED);
    StringBuilder lines = new StringBuilder();
    int from = 0;
    for (int end : breaks(code, COLUMNS - indent.length())) {
      String piece = (from == 0 ? indent : deeper) + code.substring(from, end).strip();
      lines.append(from == 0 ? "" : "\n").append(piece.equals(line) ? line : wrapLine(piece));
      from = end;
    }
    return lines.toString();
  }

  /** Where the pieces of the code end, which is broken where the fewest brackets are open. */
  private static List<Integer> breaks(String code, int columns) {
    List<Integer> ends = new ArrayList<>();
    int[] open = openBrackets(code);
    boolean declares = code.endsWith(" {");
    int assigned = places(code, open, " = ").stream().findFirst().orElse(-1);
    List<Integer> brackets = places(code, open, "(");
    int bracket = brackets.isEmpty() ? -1 : brackets.get(brackets.size() - 1);
    if (assigned >= 0) {
      ends.add(assigned + " =".length());
    } else if (declares && code.contains(" extends ")) {
      ends.add(code.indexOf(" extends "));
    } else if (!declares && !places(code, open, ").").isEmpty()) {
      places(code, open, ").").forEach(call -> ends.add(call + 1));
    } else if (declares && bracket >= columns || code.endsWith(" =")) {
      ends.add(code.lastIndexOf(' ', bracket < 0 ? code.length() - " =".length() - 1 : bracket));
    } else if (bracket >= 0 && bracket < code.length() - 1) {
      ends.add(bracket + 1);
      if (!declares || CONTINUED.length() + code.length() - bracket > columns) {
        commas(code, open, bracket, ends);
      }
    } else {
      commas(code, open, 0, ends); // between the arguments of a type
    }
    ends.add(code.length());
    return ends;
  }

  private static void commas(String code, int[] open, int from, List<Integer> ends) {
    for (int i = from; i < code.length() - 1; i++) {
      if (code.charAt(i) == ',' && open[i] == 1) {
        ends.add(i + 1);
      }
    }
  }

  /** Where a text stands outside of brackets; a bracket that it begins with is outside. */
  private static List<Integer> places(String code, int[] open, String text) {
    List<Integer> places = new ArrayList<>();
    for (int at = code.indexOf(text); at >= 0; at = code.indexOf(text, at + 1)) {
      if (open[at] == (text.startsWith(")") ? 1 : 0)) {
        places.add(at);
      }
    }
    return places;
  }

  /** For each character how many brackets are open before it; within a literal many. */
  private static int[] openBrackets(String code) {
    int[] open = new int[code.length()];
    int depth = 0;
    boolean literal = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      open[i] = literal ? Integer.MAX_VALUE : depth;
      if (literal && c == '\\') {
        open[++i] = Integer.MAX_VALUE;
      } else if (c == '"') {
        literal = !literal;
      } else if (!literal && (c == '(' || c == '<')) {
        depth++;
      } else if (!literal && (c == ')' || c == '>' && code.charAt(i - 1) != '-')) {
        depth--;
      }
    }
    return open;
  }
}
