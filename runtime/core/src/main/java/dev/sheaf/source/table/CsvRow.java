package dev.sheaf.source.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * The row of CSV that is being read, its characters side by side: a cell becomes a {@link String}
 * only where one is asked for. There is one for a whole file.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
  /** The cells' characters, and where each cell ends. */
  private char[] row = new char[256];

  private int[] ends = new int[16];
  private int cells;
  private long line = 1;

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    cells = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    int from = from(index);
    if (row.length < from + length) {
      row = Arrays.copyOf(row, Math.max(from + length, 2 * row.length));
    }
    System.arraycopy(buffer, offset, row, from, length);
    if (index == ends.length) {
      ends = Arrays.copyOf(ends, 2 * index);
    }
    ends[index] = from + length;
    cells = index + 1;
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }

  /** The line that the row begins in, from 1. */
  long line() {
    return line;
  }

  /** How many cells the row has; 0 or 1 in a line without any character. */
  int cells() {
    return cells;
  }

  boolean isBlank() {
    return cells == 0 || cells == 1 && ends[0] == 0;
  }

  /** The characters that {@link #from} and {@link #to} count in; of this row only. */
  char[] characters() {
    return row;
  }

  int from(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int to(int cell) {
    return ends[cell];
  }

  String text(int cell) {
    return new String(row, from(cell), to(cell) - from(cell));
  }

  /** Whether the row's last character is this one. */
  boolean endsWith(char last) {
    int length = from(cells);
    return length > 0 && row[length - 1] == last;
  }
}
