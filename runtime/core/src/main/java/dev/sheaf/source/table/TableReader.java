package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.SourceException;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a table's file: strictly decoded, without a byte order mark, and bounded between two
 * rows, so that a quote that is never closed does not fill the memory.
 */
final class TableReader extends FilterReader {
  static final int LONGEST_ROW = 1 << 24;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private long sinceRow;

  private TableReader(Reader reader) {
    super(reader);
  }

  /**
   * @throws SourceException if it is not a file
   */
  static TableReader open(TableFile file) throws IOException {
    if (!Files.isRegularFile(file.path())) {
      String what =
          Files.isDirectory(file.path())
              ? "a directory"
              : Files.exists(file.path()) ? "a pipe or a device" : "there is no such file";
      throw new SourceException(
          "%s: %s. Give the path of a table; the working directory is %s"
              .formatted(file.name(), what, Printable.of(Path.of("").toAbsolutePath())),
          null);
    }
    InputStream bytes = Files.newInputStream(file.path());
    Reader reader =
        new BufferedReader(new InputStreamReader(bytes, file.settings().charset().newDecoder()));
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
    } catch (IOException e) {
      reader.close();
      throw e;
    }
    return new TableReader(reader);
  }

  /** Says that a row was read completely. */
  void rowEnds() {
    sinceRow = 0;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    if (sinceRow > LONGEST_ROW) {
      throw new IOException(
          "a row of more than %,d characters; is a quote not closed?".formatted(LONGEST_ROW));
    }
    int count = super.read(buffer, from, length);
    sinceRow += Math.max(0, count);
    return count;
  }

  @Override
  public int read() throws IOException {
    sinceRow++;
    return super.read();
  }

  /** What is wrong with a file that is not in its charset. */
  static String undecodable(TableFile file) {
    return "is not %s from here on. Save it as %s, or give its encoding with charset(...)"
        .formatted(file.settings().charset(), file.settings().charset());
  }

  /** The line with the first bytes that are not text in the charset; found by a second look. */
  static long firstUndecodable(TableFile file) {
    CharsetDecoder decoder = file.settings().charset().newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    long line = 1;
    try (InputStream in = Files.newInputStream(file.path())) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        bytes.compact();
        chars.flip();
        while (chars.hasRemaining()) {
          line += chars.get() == '\n' ? 1 : 0;
        }
        chars.clear();
        if (result.isError()) {
          return line;
        }
      }
    } catch (IOException e) {
      return line; // It was read a moment ago: the line is as near as can be said.
    }
    return line;
  }
}
