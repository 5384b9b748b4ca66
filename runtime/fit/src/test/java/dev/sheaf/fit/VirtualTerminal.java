package dev.sheaf.fit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal of some columns, as far as progress uses one: carriage return, line feed, erasing to
 * the end of the line, colours; what is longer than a line wraps to the next.
 */
final class VirtualTerminal {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int columns;
  final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  boolean wrapped;

  VirtualTerminal(int columns) {
    this.columns = columns;
  }

  /** What the user sees, line by line, without spaces at the ends. */
  List<String> lines() {
    List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    String text = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    int column = 0;
    for (int index = 0; index < text.length(); index++) {
      char each = text.charAt(index);
      StringBuilder line = lines.get(lines.size() - 1);
      if (each == '\r') {
        column = 0;
      } else if (each == '\n') {
        lines.add(new StringBuilder());
        column = 0;
      } else if (each == '\u001b') {
        int end = index + 2;
        while (!Character.isLetter(text.charAt(end))) {
          end++;
        }
        if (text.charAt(end) == 'K') {
          line.setLength(Math.min(column, line.length()));
        }
        index = end;
      } else {
        if (column == columns) {
          wrapped = true;
          line = new StringBuilder();
          lines.add(line);
          column = 0;
        }
        if (column < line.length()) {
          line.setCharAt(column, each);
        } else {
          line.append(each);
        }
        column++;
      }
    }
    return lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }
}
