package dev.sheaf.image.internal.header;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures from the formats' own specifications, in hex. */
final class ForeignFormatTest {
  @ParameterizedTest
  @CsvSource({
    "00000100010010100000, an ICO file",
    "00000200010020200000, a CUR file",
    "0000002466747970686569630000, a HEIC file",
    "00000020667479706d6966310000, a HEIF file",
    "0000001c66747970617669660000, an AVIF file",
    "000000186674797069736f6d0000, a video (MP4 or QuickTime)",
    "0000000c6a5020200d0a870a, a JPEG 2000 file",
    "ff4fff510029, a JPEG 2000 file",
    "0000000c4a584c200d0a870a, a JPEG XL file",
    "ff0a7a1f, a JPEG XL file",
    "384250530001, a Photoshop file",
    "255044462d312e37, a PDF file",
    "69636e7300001000, an ICNS file",
    "762f310102000000, an OpenEXR file",
    "233f52414449414e43450a, a Radiance HDR file",
    "3c73766720786d6c6e73, an SVG file",
    "3c3f786d6c2076657273696f6e3d22312e30223f3e0a3c7376673e, an SVG file",
    "00000200000000000000000010000800182000, a TGA file",
    "000109000000011800000000100008000820, a TGA file",
    "504b0304, a ZIP archive"
  })
  void isNamed(String hex, String name) {
    byte[] start = java.util.HexFormat.of().parseHex(hex);
    ByteBuffer head = ByteBuffer.wrap(Arrays.copyOf(start, 64));
    if (name.contains("TGA")) {
      // The bits of a pixel stand at 16, where the flags of an icon's picture would be.
      head.put(16, (byte) 24);
    }
    assertThatThrownBy(() -> ImageFormat.of(head))
        .isInstanceOf(BadImageException.class)
        .hasMessage("is " + name + ", which is not read");
  }

  @Test
  void isNotGuessed() {
    for (String start : new String[] {"<html>404</html>", "<?xml version='1.0'?><a/>", "\0\0\0"}) {
      for (int size : new int[] {start.length(), 64}) {
        ByteBuffer head = ByteBuffer.wrap(Arrays.copyOf(start.getBytes(ISO_8859_1), size));
        assertThat(ForeignFormat.of(head)).as(start).isNull();
      }
    }
  }
}
