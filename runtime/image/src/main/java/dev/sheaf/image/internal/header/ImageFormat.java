package dev.sheaf.image.internal.header;

import dev.sheaf.spi.FileInspection.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The formats that are read, told apart by their first bytes and never by the file's name. */
public enum ImageFormat {
  JPEG,
  PNG,
  GIF,
  BMP,
  TIFF,
  WEBP,
  PNM;

  /** The format of a file that begins with these bytes. */
  public static ImageFormat of(ByteBuffer head) throws BadImageException {
    String start = ascii(head, 0, 12);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return GIF;
    }
    if (start.startsWith("BM") || BmpHeader.isDib(head)) {
      return BMP;
    }
    if (start.startsWith("II*\0")
        || start.startsWith("MM\0*")
        || start.startsWith("II+\0")
        || start.startsWith("MM\0+")) {
      return TIFF;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (start.matches("(?s)P[1-6][\\s#].*")) {
      return PNM;
    }
    String name = ForeignFormat.of(head);
    if (name != null) {
      throw BadImageException.unsupported("is " + name + ", which is not read");
    }
    throw new BadImageException(
        Verdict.UNKNOWN_FORMAT,
        "is not a JPEG, PNG, GIF, BMP, TIFF, WebP or PNM picture; it begins with " + quoted(start),
        "Convert it to PNG or JPEG, or remove the sample.",
        null);
  }

  /** Bytes as characters 0 to 255, as many as there are. */
  static String ascii(ByteBuffer bytes, int from, int count) {
    byte[] copy = new byte[Math.max(0, Math.min(count, bytes.limit() - from))];
    bytes.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }

  private static String quoted(String start) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      text.append(c >= ' ' && c < 127 ? String.valueOf(c) : "\\x%02x".formatted((int) c));
    }
    return text.append('"').toString();
  }
}
