package dev.sheaf.image.internal.header;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.image.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orientation where ImageMagick writes it, with the precedence of Pillow 12.3's getexif. */
final class PngTextTest {
  private static final String KEYWORD = "Raw profile type exif\0";

  private final byte[] png;

  PngTextTest() throws IOException {
    png = Pictures.encoded(Pictures.noise(6, 4, 1), "png");
  }

  private static int orientation(byte[] file) throws BadImageException {
    return ImageHeader.read(ByteBuffer.wrap(file.clone()), 1000).orientation();
  }

  /** As ImageMagick writes it: 36 bytes a line. */
  private static String profile(int orientation, String mark) {
    byte[] exif = Pictures.exif(orientation);
    String hex =
        HexFormat.of().formatHex(mark.getBytes(ISO_8859_1)) + HexFormat.of().formatHex(exif);
    return "\nexif\n%8d\n%s\n%s\n"
        .formatted(hex.length() / 2, hex.substring(0, 30), hex.substring(30));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  private static byte[] content(String plain, byte[] rest) {
    byte[] head = plain.getBytes(ISO_8859_1);
    return ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).array();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void isReadFromEachKindOfText(int orientation) throws Exception {
    for (String mark : new String[] {"Exif\0\0", ""}) {
      String profile = profile(orientation, mark);
      byte[] plain = content(KEYWORD + profile, new byte[0]);
      byte[] zipped = content(KEYWORD + "\0", packed(profile));
      byte[] open = content(KEYWORD + "\0\0en\0exif\0" + profile, new byte[0]);
      byte[] closed = content(KEYWORD + "\u0001\0\0\0", packed(profile));
      assertThat(orientation(Pictures.withChunk(png, "tEXt", plain))).isEqualTo(orientation);
      assertThat(orientation(Pictures.withChunk(png, "zTXt", zipped))).isEqualTo(orientation);
      assertThat(orientation(Pictures.withChunk(png, "iTXt", open))).isEqualTo(orientation);
      assertThat(orientation(Pictures.withChunk(png, "iTXt", closed))).isEqualTo(orientation);
    }
  }

  @Test
  void yieldsToTheChunkOfItsOwnAndGoesBeforeXmp() throws Exception {
    byte[] text = content(KEYWORD + profile(6, "Exif\0\0"), new byte[0]);
    byte[] xmp = content("XML:com.adobe.xmp\0\0\0\0\0<x tiff:Orientation=\"3\"/>", new byte[0]);
    byte[] packedXmp =
        content("XML:com.adobe.xmp\0\u0001\0\0\0", packed("<x tiff:Orientation=\"3\"/>"));
    byte[] withXmp = Pictures.withChunk(png, "iTXt", xmp);
    assertThat(orientation(withXmp)).isEqualTo(3);
    assertThat(orientation(Pictures.withChunk(png, "iTXt", packedXmp))).isEqualTo(3);
    byte[] withBoth = Pictures.withChunk(withXmp, "tEXt", text);
    assertThat(orientation(withBoth)).isEqualTo(6);
    for (int own = 1; own <= 8; own++) {
      assertThat(orientation(Pictures.withChunk(withBoth, "eXIf", Pictures.exif(own))))
          .isEqualTo(own);
    }
  }

  /** A broken text leaves the picture as it is; the pixels are good. */
  @Test
  void isUprightWhereTheTextIsBroken() throws Exception {
    String profile = profile(6, "Exif\0\0");
    for (String broken :
        new String[] {
          "", "\n", "\nexif\n", "\nexif\n 32\nzz", "\nexif\n 32\n4d4", profile.replace("4d4d", "4d")
        }) {
      byte[] text = content(KEYWORD + broken, new byte[0]);
      assertThat(orientation(Pictures.withChunk(png, "tEXt", text))).as(broken).isEqualTo(1);
      byte[] cut = content(KEYWORD + "\0", new byte[] {0x78, (byte) 0x9C, 1});
      assertThat(orientation(Pictures.withChunk(png, "zTXt", cut))).isEqualTo(1);
    }
  }
}
