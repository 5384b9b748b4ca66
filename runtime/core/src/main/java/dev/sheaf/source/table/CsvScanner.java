package dev.sheaf.source.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Divides CSV (RFC 4180, any separator, and line ends of any system) into rows and cells. One row
 * is in memory at a time, as characters side by side: a cell becomes a {@link String} only where
 * one is asked for.
 *
 * <p>A cell is quoted if its first character is a quote; a quote within is written twice; white
 * space may follow the closing one.
 */
final class CsvScanner {
  private static final int END = -1;
  private static final char QUOTE = '"';

  private final Reader reader;
  private final char separator;

  private final char[] buffer = new char[8192];
  private int next;
  private int limit;

  /** The cells' characters, and where each cell ends. */
  private char[] row = new char[256];

  private int length;
  private int[] ends = new int[16];
  private int cells;

  private long line = 1;
  private long lines;

  CsvScanner(Reader reader, char separator) {
    this.reader = reader;
    this.separator = separator;
  }

  /**
   * Reads the next row; a line without any character is a row with one empty cell.
   *
   * @return whether there was one
   * @throws IOException if a quote is not closed, or something follows the one that closes
   */
  boolean nextRow() throws IOException {
    line = lines + 1;
    length = 0;
    cells = 0;
    if (peek() == END) {
      return false;
    }
    while (cell()) {
      // To the end of the row.
    }
    return true;
  }

  /** Reads a cell and what ends it; gives whether another one follows in its row. */
  private boolean cell() throws IOException {
    int c = read();
    if (c == QUOTE) {
      quoted();
      c = read();
      while (c != separator && !endsRow(c)) {
        if (!Character.isWhitespace((char) c)) {
          throw new IOException(
              "text after a closing quote. Write a quote within a quoted cell twice");
        }
        c = read();
      }
    } else {
      while (c != separator && !endsRow(c)) {
        append((char) c);
        c = read();
      }
    }
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells++] = length;
    return c == separator;
  }

  private boolean endsRow(int c) throws IOException {
    return c == END || endsLine(c);
  }

  /** Counts the line that a character ends; takes both of {@code \r\n}. */
  private boolean endsLine(int c) throws IOException {
    if (c != '\n' && c != '\r') {
      return false;
    }
    if (c == '\r' && peek() == '\n') {
      read();
    }
    lines++;
    return true;
  }

  /** Reads to the closing quote. */
  private void quoted() throws IOException {
    for (int c = read(); ; c = read()) {
      if (c == END) {
        throw new IOException(
            "a quote that this row opens is never closed. Close it, or write it twice in a cell");
      }
      if (c == QUOTE) {
        if (peek() != QUOTE) {
          return;
        }
        read();
      } else if (c == '\n' || c == '\r' && peek() != '\n') {
        lines++;
      }
      append((char) c);
    }
  }

  private void append(char c) {
    if (length == row.length) {
      row = Arrays.copyOf(row, 2 * length);
    }
    row[length++] = c;
  }

  private int read() throws IOException {
    int c = peek();
    next++;
    return c;
  }

  private int peek() throws IOException {
    if (next >= limit) {
      limit = Math.max(0, reader.read(buffer, 0, buffer.length));
      next = 0;
    }
    return limit == 0 ? END : buffer[next];
  }

  /** The line that the row begins in, from 1. */
  long line() {
    return line;
  }

  /** The line that the next row begins in. */
  long nextLine() {
    return lines + 1;
  }

  /** How many cells the row has. */
  int cells() {
    return cells;
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
}
