package dev.sheaf.source.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text, and after its end a line of its own. A parser of CSV takes the end of a file for the end
 * of a quoted cell, and so would take what follows a quote that is never closed for one cell; then
 * the line is part of that cell, and otherwise it is a row.
 */
final class EndMark extends FilterReader {
  /** Not a character, so that no row of a table is the same. */
  static final char MARK = '\uFFFF';

  private char last = '\n';
  private boolean told;

  EndMark(Reader reader) {
    super(reader);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    if (told || length == 0) {
      return told ? -1 : 0;
    }
    int count = super.read(buffer, from, length);
    if (count < 0) {
      told = last == '\n' || last == '\r';
      buffer[from] = told ? MARK : '\n';
      count = 1;
    }
    if (count > 0) {
      last = buffer[from + count - 1];
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
