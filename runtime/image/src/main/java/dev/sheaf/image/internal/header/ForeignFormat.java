package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Formats of pictures and documents that are not read, so that a message can name them. */
final class ForeignFormat {
  /** How a file begins, as characters 0 to 255, and what it is then. */
  private static final String[][] STARTS = {
    {"\0\0\0\u000CjP  ", "a JPEG 2000 file"},
    {"\u00FF\u004F\u00FF\u0051", "a JPEG 2000 file"},
    {"\0\0\0\u000CJXL ", "a JPEG XL file"},
    {"\u00FF\n", "a JPEG XL file"},
    {"8BPS", "a Photoshop file"},
    {"%PDF-", "a PDF file"},
    {"%!PS", "a PostScript file"},
    {"icns", "an ICNS file"},
    {"v/1\u0001", "an OpenEXR file"},
    {"#?RADIANCE", "a Radiance HDR file"},
    {"#?RGBE", "a Radiance HDR file"},
    {"P7\n", "a PAM file"},
    {"Pf\n", "a PFM file"},
    {"PF\n", "a PFM file"},
    {"DDS ", "a DDS file"},
    {"qoif", "a QOI file"},
    {"gimp xcf", "a GIMP file"},
    {"SIMPLE  =", "a FITS file"},
    {"<svg", "an SVG file"},
    {"PK\u0003\u0004", "a ZIP archive"},
    {"\u001F\u008B", "a file compressed by gzip"}
  };

  private ForeignFormat() {}

  /** What a file that begins with these bytes is, with its article; null if that is not known. */
  static @Nullable String of(ByteBuffer head) {
    String start = ImageFormat.ascii(head, 0, 4096);
    for (String[] known : STARTS) {
      if (start.startsWith(known[0])) {
        return known[1];
      }
    }
    if (start.startsWith("ftyp", 4) && start.length() >= 12) {
      return ofBrand(start.substring(8, 12));
    }
    if (start.startsWith("<?xml") && start.contains("<svg")) {
      return "an SVG file";
    }
    if (start.startsWith("DICM", 128)) {
      return "a DICOM file";
    }
    if (start.length() >= 22 && LittleEndian.uint16(head, 0) == 0 && head.get(9) == 0) {
      // A number of pictures follows the kind; TGA, which begins alike, has none there.
      int kind = LittleEndian.uint16(head, 2);
      if (LittleEndian.uint16(head, 4) > 0 && (kind == 1 || kind == 2)) {
        return kind == 1 ? "an ICO file" : "a CUR file";
      }
    }
    return isTga(head) ? "a TGA file" : null;
  }

  /** A file of boxes, told by its major brand: ISO 14496-12. */
  private static String ofBrand(String brand) {
    return switch (brand) {
      case "avif", "avis" -> "an AVIF file";
      case "heic", "heix", "heim", "heis", "hevc", "hevx" -> "a HEIC file";
      case "mif1", "msf1" -> "a HEIF file";
      case "crx " -> "a CR3 file";
      default -> "a video (MP4 or QuickTime)";
    };
  }

  /** TGA has no signature; its header of 18 bytes has few forms. */
  private static boolean isTga(ByteBuffer head) {
    if (head.limit() < 18) {
      return false;
    }
    int map = head.get(1);
    boolean kind =
        switch (head.get(2)) {
          case 1, 9 -> map == 1;
          case 2, 3, 10, 11 -> map == 0;
          default -> false;
        };
    boolean depth =
        switch (head.get(16)) {
          case 8, 15, 16, 24, 32 -> true;
          default -> false;
        };
    return kind
        && depth
        && (head.get(17) & 0xC0) == 0
        && LittleEndian.uint16(head, 12) > 0
        && LittleEndian.uint16(head, 14) > 0;
  }
}
