package dev.sheaf.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GIF files from their indices: GIF89a, written the plain way. */
public final class Gifs {
  private Gifs() {}

  /**
   * A picture on a screen.
   *
   * @param global the palette of the screen, RGB; null for none
   * @param local the palette of the picture, RGB; null for none
   * @param transparent the transparent index; -1 for none
   * @param indices row by row, from the top
   */
  public record Picture(
      int screenWidth,
      int screenHeight,
      int left,
      int top,
      int width,
      int height,
      boolean interlaced,
      byte[] global,
      byte[] local,
      int transparent,
      int indexBits,
      int[] indices) {

    /** The file of this picture. */
    public byte[] file() {
      List<Integer> codes = codes(indexBits, ordered());
      byte[] data = packed(indexBits, codes);
      ByteBuffer file = ByteBuffer.allocate(2000 + data.length * 2).order(ByteOrder.LITTLE_ENDIAN);
      file.put("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      file.putShort((short) screenWidth).putShort((short) screenHeight);
      // A background colour that nobody is to show.
      file.put(flags(global)).put((byte) 1).put((byte) 0);
      file.put(global == null ? new byte[0] : global);
      if (transparent >= 0) {
        file.put(new byte[] {0x21, (byte) 0xF9, 4, 1, 0, 0, (byte) transparent, 0});
      }
      file.put((byte) 0x2C).putShort((short) left).putShort((short) top);
      file.putShort((short) width).putShort((short) height);
      file.put((byte) (flags(local) | (interlaced ? 0x40 : 0)));
      file.put(local == null ? new byte[0] : local);
      file.put((byte) indexBits).put(blocks(data)).put((byte) 0x3B);
      byte[] whole = new byte[file.position()];
      file.get(0, whole);
      return whole;
    }

    private static byte flags(byte[] palette) {
      return palette == null
          ? 0
          : (byte) (0x80 | Integer.numberOfTrailingZeros(palette.length / 3) - 1);
    }

    private int[] ordered() {
      if (!interlaced) {
        return indices;
      }
      int[] ordered = new int[indices.length];
      int to = 0;
      for (int[] pass : new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}}) {
        for (int y = pass[0]; y < height; y += pass[1]) {
          System.arraycopy(indices, y * width, ordered, to, width);
          to += width;
        }
      }
      return ordered;
    }
  }

  /** The codes of indices, with the table as a map of texts; it is cleared when it is full. */
  public static List<Integer> codes(int bits, int[] indices) {
    int clear = 1 << bits;
    List<Integer> codes = new ArrayList<>(List.of(clear));
    Map<String, Integer> table = new HashMap<>();
    String known = "";
    for (int index : indices) {
      String longer = known + (char) index;
      if (longer.length() == 1 || table.containsKey(longer)) {
        known = longer;
        continue;
      }
      codes.add(code(table, known));
      table.put(longer, clear + 2 + table.size());
      if (clear + 2 + table.size() == 4096) {
        codes.add(clear);
        table.clear();
      }
      known = "" + (char) index;
    }
    codes.add(code(table, known));
    codes.add(clear + 1);
    return codes;
  }

  private static int code(Map<String, Integer> table, String text) {
    return text.length() == 1 ? text.charAt(0) : table.get(text);
  }

  /** Codes as bits, the lowest first, of the width that a reader expects at each. */
  public static byte[] packed(int bits, List<Integer> codes) {
    int clear = 1 << bits;
    StringBuilder text = new StringBuilder();
    int defined = clear + 2;
    boolean afterClear = true;
    for (int code : codes) {
      int width = 32 - Integer.numberOfLeadingZeros(Math.min(defined, 4095));
      for (int bit = 0; bit < width; bit++) {
        text.append((char) ('0' + (code >> bit & 1)));
      }
      if (code == clear) {
        defined = clear + 2;
        afterClear = true;
      } else {
        defined += afterClear ? 0 : 1;
        afterClear = false;
      }
    }
    byte[] bytes = new byte[(text.length() + 7) / 8];
    for (int i = 0; i < text.length(); i++) {
      bytes[i / 8] |= (byte) (text.charAt(i) - '0' << i % 8);
    }
    return bytes;
  }

  private static byte[] blocks(byte[] data) {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (int at = 0; at < data.length; at += 255) {
      int size = Math.min(255, data.length - at);
      blocks.write(size);
      blocks.write(data, at, size);
    }
    blocks.write(0);
    return blocks.toByteArray();
  }
}
