package dev.sheaf.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/**
 * PNG files with given numbers, of every depth, with all filters in turns, also interlaced: written
 * as the specification says, by nothing that reads them.
 */
final class LabelPng {
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private LabelPng() {}

  /** Grey, 8 bits, not interlaced. */
  static Path write(Path file, int[][] labels) throws IOException {
    return Files.write(file, encoded(labels, 8, false, false));
  }

  static byte[] encoded(int[][] labels, int depth, boolean palette, boolean interlaced)
      throws IOException {
    byte[] rows =
        interlaced
            ? passes(labels, depth, ADAM7)
            : passes(labels, depth, new int[][] {{0, 0, 1, 1}});
    return of(labels[0].length, labels.length, depth, palette ? 3 : 0, interlaced, rows);
  }

  /** A file with these filtered rows, in three IDAT chunks of which one is empty. */
  static byte[] of(int width, int height, int depth, int colours, boolean interlaced, byte[] rows)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(rows);
    }
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) depth).put((byte) colours).put((byte) 0).put((byte) 0);
    header.put((byte) (interlaced ? 1 : 0));
    byte[] data = packed.toByteArray();
    int half = data.length / 2;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    png.write(Pictures.chunk("IHDR", header.array()));
    if (colours == 3) {
      png.write(Pictures.chunk("PLTE", new byte[3 << depth]));
    }
    png.write(Pictures.chunk("IDAT", Arrays.copyOf(data, half)));
    png.write(Pictures.chunk("IDAT", new byte[0]));
    png.write(Pictures.chunk("IDAT", Arrays.copyOfRange(data, half, data.length)));
    png.write(Pictures.chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] passes(int[][] labels, int depth, int[][] passes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int filter = 0;
    for (int[] pass : passes) {
      int columns = (labels[0].length - pass[0] + pass[2] - 1) / pass[2];
      byte[] above = new byte[Math.max(0, (columns * depth + 7) / 8)];
      for (int y = pass[1]; columns > 0 && y < labels.length; y += pass[3]) {
        byte[] row = new byte[above.length];
        for (int column = 0; column < columns; column++) {
          int bit = column * depth;
          int label = labels[y][pass[0] + column * pass[2]];
          row[bit / 8] |= (byte) (label << 8 - depth - bit % 8);
        }
        out.write(filter);
        out.writeBytes(filtered(row, above, filter));
        above = row;
        filter = (filter + 1) % 5;
      }
    }
    return out.toByteArray();
  }

  private static byte[] filtered(byte[] row, byte[] above, int filter) {
    byte[] out = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      int a = i == 0 ? 0 : row[i - 1] & 0xFF;
      int b = above[i] & 0xFF;
      int c = i == 0 ? 0 : above[i - 1] & 0xFF;
      int p = a + b - c;
      int guess =
          switch (filter) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> (a + b) / 2;
            case 4 ->
                Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c)
                    ? a
                    : Math.abs(p - b) <= Math.abs(p - c) ? b : c;
            default -> 0;
          };
      out[i] = (byte) (row[i] - guess);
    }
    return out;
  }
}
