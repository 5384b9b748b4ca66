package dev.sheaf.image.internal.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.image.Encoded;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bitmap without its first 14 bytes is the same picture. */
final class DibTest {
  @TempDir private Path folder;

  @Test
  void isReadAsTheBitmapThatItIs() throws IOException {
    for (int type :
        new int[] {
          BufferedImage.TYPE_3BYTE_BGR,
          BufferedImage.TYPE_BYTE_INDEXED,
          BufferedImage.TYPE_BYTE_BINARY,
          BufferedImage.TYPE_USHORT_565_RGB
        }) {
      BufferedImage image = new BufferedImage(37, 21, type);
      Random random = new Random(type);
      for (int i = 0; i < 37 * 21; i++) {
        image.setRGB(i % 37, i / 37, random.nextInt(1 << 24));
      }
      byte[] bmp = Pictures.encoded(image, "bmp");
      Path whole = Files.write(folder.resolve("a.bmp"), bmp);
      Path bare = Files.write(folder.resolve("a.dib"), Arrays.copyOfRange(bmp, 14, bmp.length));
      ImageField field = ImageField.builder("photo", Role.INPUT, 21, 37).dtype(DType.UINT8).build();
      assertThat(Encoded.bytes(field, bare))
          .as("type %d", type)
          .isEqualTo(Encoded.bytes(field, whole));
    }
  }
}
