package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The orientation in a text chunk of a PNG file, PNG 3 clause 11.3.3, where writers without the
 * chunk for EXIF put it. 0 where there is none or the text is broken: the pixels are good all the
 * same.
 */
final class PngText {
  private static final String EXIF = "Raw profile type exif\0";
  private static final String XMP = "XML:com.adobe.xmp\0";
  private static final Pattern TAG = Pattern.compile("tiff:Orientation(?:=\"|>)([1-8])");

  /** As much of a text as Pillow reads. */
  private static final int MOST_TEXT = 1 << 20;

  private PngText() {}

  /** The orientation in EXIF data that ImageMagick wrote as text: a name, a length, hex digits. */
  static int exif(ByteBuffer file, String type, int from, int length) {
    if (!begins(file, from, length, EXIF)) {
      return 0;
    }
    byte[] profile = digits(text(file, type, from + EXIF.length(), from + length));
    boolean marked = new String(profile, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0");
    return Exif.find(ByteBuffer.wrap(profile), marked ? 6 : 0, profile.length);
  }

  /** The orientation in XMP. */
  static int xmp(ByteBuffer file, String type, int from, int length) {
    if (!begins(file, from, length, XMP)) {
      return 0;
    }
    Matcher matcher = TAG.matcher(text(file, type, from + XMP.length(), from + length));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static boolean begins(ByteBuffer file, int from, int length, String keyword) {
    if (length < keyword.length()) {
      return false;
    }
    for (int i = 0; i < keyword.length(); i++) {
      if (file.get(from + i) != keyword.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What follows the keyword, as characters 0 to 255. */
  private static String text(ByteBuffer file, String type, int from, int to) {
    int at = from;
    boolean packed = type.equals("zTXt");
    if (packed) {
      at++;
    } else if (type.equals("iTXt")) {
      packed = at < to && file.get(at) == 1;
      at += 2;
      // Over the language and the translated keyword.
      for (int zeros = 0; at < to && zeros < 2; at++) {
        zeros += file.get(at) == 0 ? 1 : 0;
      }
    }
    if (at >= to) {
      return "";
    }
    return packed
        ? inflated(file.slice(at, to - at))
        : ImageFormat.ascii(file, at, Math.min(to - at, MOST_TEXT));
  }

  private static String inflated(ByteBuffer packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] text = new byte[MOST_TEXT];
      int size = 0;
      for (int more = 1; more > 0 && size < text.length; size += more) {
        more = inflater.inflate(text, size, text.length - size);
      }
      return new String(text, 0, size, StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      return "";
    } finally {
      inflater.end();
    }
  }

  /** The bytes that the digits after the third line break stand for; none if they are broken. */
  private static byte[] digits(String text) {
    int at = -1;
    for (int line = 0; line < 3; line++) {
      at = text.indexOf('\n', at + 1);
      if (at < 0) {
        return new byte[0];
      }
    }
    byte[] bytes = new byte[(text.length() - at) / 2];
    int count = 0;
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        continue;
      }
      int value = Character.digit(text.charAt(i), 16);
      if (value < 0 || count == 2 * bytes.length) {
        return new byte[0];
      }
      bytes[count / 2] |= (byte) (count % 2 == 0 ? value << 4 : value);
      count++;
    }
    return bytes;
  }
}
