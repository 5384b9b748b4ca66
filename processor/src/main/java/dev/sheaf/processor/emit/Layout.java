package dev.sheaf.processor.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lays out the text of a file as one would by hand. A line of more than 100 columns is broken where
 * the fewest brackets are open, and each of its pieces again if that is still too long. JavaPoet
 * knows only when a file is whole which names it writes with their package, so nothing can be laid
 * out before.
 */
final class Layout {
  private static final int COLUMNS = 100;
  private static final int CONTINUED = 4;

  /** Arguments that do not fit on a line have one each, unless they are more than this. */
  private static final int EACH_ON_ITS_LINE = 8;

  private static final String QUOTES = "\"\"\"";

  /** Stands for a text block, which is never on a line with anything before it. */
  private static final char BLOCK = '\0';

  private final List<String> lines;
  private final StringBuilder out;
  private int next;
  private final Deque<List<String>> blocks = new ArrayDeque<>();

  private Layout(String text) {
    lines = text.lines().toList();
    out = new StringBuilder(text.length() + text.length() / 8);
  }

  static String of(String text) {
    Layout layout = new Layout(text);
    layout.write();
    return layout.out.toString();
  }

  private void write() {
    boolean blank = false;
    while (next < lines.size()) {
      String line = lines.get(next++);
      String code = line.strip();
      int indent = line.indexOf(code);
      if (code.isEmpty()) {
        blank = true;
        continue;
      }
      if (blank && !(isConstant(code) && out.charAt(out.length() - 2) == ';')) {
        out.append('\n');
      }
      blank = false;
      if (code.equals("/**")) {
        documentation(indent);
      } else if (code.startsWith("import ") || code.startsWith("@")) {
        put(code, indent);
      } else {
        code(statement(code), indent);
      }
    }
  }

  /** Constants without documentation stand together. */
  private static boolean isConstant(String code) {
    return code.startsWith("static final ") || code.startsWith("public static final ");
  }

  /** What begins with this line, on one line. */
  private String statement(String first) {
    StringBuilder code = new StringBuilder(first);
    while (true) {
      for (int at = code.indexOf(QUOTES); at >= 0; at = code.indexOf(QUOTES)) {
        code.setLength(at);
        code.append(BLOCK).append(textBlock());
      }
      char last = code.charAt(code.length() - 1);
      if (last == '{' && next < lines.size() && lines.get(next).strip().equals("}")) {
        next++;
        return code.append('}').toString();
      }
      if (last == ';' || last == '{' || last == '}' || next == lines.size()) {
        return code.toString();
      }
      code.append(last == '(' ? "" : " ").append(lines.get(next++).strip());
    }
  }

  /** Reads a text block to its end, and returns what is behind it. */
  private String textBlock() {
    int from = next;
    while (!lines.get(next).strip().startsWith(QUOTES)) {
      next++;
    }
    String last = lines.get(next++);
    int indent = last.indexOf('"');
    blocks.add(
        lines.subList(from, next - 1).stream()
            .map(line -> line.substring(Math.min(indent, line.length())))
            .toList());
    return last.substring(indent + QUOTES.length());
  }

  /** Words in lines of 100 columns; a paragraph or a tag begins a line. */
  private void documentation(int indent) {
    String first = lines.get(next).strip();
    if (lines.get(next + 1).strip().equals("*/")
        && indent + first.length() + "/* */".length() <= COLUMNS) {
      put("/*" + first + " */", indent);
      next += 2;
      return;
    }
    put("/**", indent);
    while (!lines.get(next).strip().equals("*/")) {
      StringBuilder text = new StringBuilder(lines.get(next++).strip());
      while (text.length() > 1 && !beginsAnew(lines.get(next).strip())) {
        text.append(lines.get(next++).strip().substring(1));
      }
      words(text.toString(), indent + 1);
    }
    next++;
    put("*/", indent + 1);
  }

  private static boolean beginsAnew(String line) {
    return line.length() < 3 || line.startsWith("* <") || line.startsWith("* @");
  }

  private void words(String text, int indent) {
    String rest = text;
    while (indent + rest.length() > COLUMNS) {
      int space = rest.lastIndexOf(' ', COLUMNS - indent);
      if (space <= 1) {
        break;
      }
      put(rest.substring(0, space), indent);
      rest = "* " + rest.substring(space + 1);
    }
    put(rest, indent);
  }

  private void code(String code, int indent) {
    if (code.charAt(0) == BLOCK) {
      put(QUOTES, indent);
      blocks.remove().forEach(line -> put(line, line.isEmpty() ? 0 : indent));
      put(QUOTES + code.substring(1), indent);
    } else if (fits(code, indent)) {
      put(code, indent);
    } else {
      broken(code, indent);
    }
  }

  private static boolean fits(String code, int indent) {
    return indent + code.length() <= COLUMNS && code.indexOf(BLOCK) < 0;
  }

  private void broken(String code, int indent) {
    int[] open = openBrackets(code);
    int assigned = find(code, open, " = ");
    int inherits = find(code, open, " extends ");
    boolean declares = code.endsWith("{") || code.endsWith("{}");
    List<Integer> calls = declares ? List.of() : calls(code, open);
    if (assigned >= 0) {
      pieces(code, List.of(assigned + 2), indent);
    } else if (inherits >= 0) {
      pieces(code, List.of(inherits), indent);
    } else if (!calls.isEmpty()) {
      pieces(code, calls, indent);
    } else {
      arguments(code, open, declares, indent);
    }
  }

  /** The piece before the first place, then the others below it, deeper. */
  private void pieces(String code, List<Integer> places, int indent) {
    int from = 0;
    for (int place : places) {
      piece(
          code.substring(from, place).strip(), from == 0 ? indent : indent + CONTINUED, from == 0);
      from = place;
    }
    piece(code.substring(from).strip(), indent + CONTINUED, false);
  }

  /** The arguments of a call that others follow on the next lines stand deeper than these. */
  private void piece(String code, int indent, boolean isHead) {
    int last = isHead && code.endsWith(")") && !fits(code, indent) ? code.lastIndexOf('(') : -1;
    if (last < 0) {
      code(code, indent);
    } else {
      arguments(code, openBrackets(code), false, indent, 2 * CONTINUED);
    }
  }

  private void arguments(String code, int[] open, boolean declares, int indent) {
    arguments(code, open, declares, indent, CONTINUED);
  }

  private void arguments(String code, int[] open, boolean declares, int indent, int deeper) {
    int bracket = code.length() - 1;
    while (bracket >= 0 && !(code.charAt(bracket) == '(' && open[bracket] == 0)) {
      bracket--;
    }
    boolean far = declares && indent + bracket >= COLUMNS || code.endsWith(" =");
    int name = far ? code.lastIndexOf(' ', bracket < 0 ? code.length() - 3 : bracket) : -1;
    if (name >= 0) {
      pieces(code, List.of(name), indent);
      return;
    }
    List<String> items = items(code, open, bracket + 1);
    String rest = code.substring(bracket + 1);
    if (bracket < 0 && items.size() == 1 || rest.isEmpty()) {
      put(code, indent); // nowhere to break
    } else {
      put(bracket < 0 ? items.remove(0) : code.substring(0, bracket + 1), indent);
      if (fits(rest, indent + deeper)) {
        put(rest, indent + deeper);
      } else if (items.size() > EACH_ON_ITS_LINE) {
        filled(items, indent + deeper);
      } else {
        items.forEach(item -> code(item, indent + deeper));
      }
    }
  }

  private void filled(List<String> items, int indent) {
    StringBuilder line = new StringBuilder();
    for (String item : items) {
      boolean joins = line.length() > 0 && fits(line + " " + item, indent);
      if (line.length() > 0 && !joins) {
        code(line.toString(), indent);
        line.setLength(0);
      }
      line.append(joins ? " " : "").append(item);
    }
    code(line.toString(), indent);
  }

  private static List<String> items(String code, int[] open, int from) {
    List<String> items = new ArrayList<>();
    int start = from;
    for (int i = from; i < code.length() - 1; i++) {
      if (code.charAt(i) == ',' && open[i] == 1) {
        items.add(code.substring(start, i + 1).strip());
        start = i + 1;
      }
    }
    items.add(code.substring(start).strip());
    return items;
  }

  /** Where the calls of a chain begin, but for the first. */
  private static List<Integer> calls(String code, int[] open) {
    List<Integer> places = new ArrayList<>();
    for (int at = code.indexOf(")."); at >= 0; at = code.indexOf(").", at + 1)) {
      if (open[at] == 1) {
        places.add(at + 1);
      }
    }
    return places;
  }

  private static int find(String code, int[] open, String text) {
    int at = code.indexOf(text);
    return at >= 0 && open[at] == 0 ? at : -1;
  }

  /** For each character how many brackets are open before it; within a literal many. */
  private static int[] openBrackets(String code) {
    int[] open = new int[code.length()];
    int depth = 0;
    boolean literal = false;
    for (int i = 0; i < open.length; i++) {
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

  private void put(String code, int indent) {
    out.append(" ".repeat(indent)).append(code).append('\n');
  }
}
