package dev.sheaf.image.internal.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.Encoded;
import dev.sheaf.image.ImageField;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BigTIFF: a TIFF file whose offsets and counts have 8 bytes. */
final class BigTiffTest {
  private static final int WIDTH = 13;
  private static final int HEIGHT = 9;
  private static final int PIXELS = 16 + 8 + 10 * 20 + 8;

  @TempDir private Path folder;

  private static byte[] file(ByteOrder order, int orientation, byte[] pixels) {
    ByteBuffer file = ByteBuffer.allocate(PIXELS + pixels.length).order(order);
    file.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(file.get(0));
    file.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16);
    file.putLong(10);
    entry(file, 256, 3, WIDTH);
    entry(file, 257, 3, HEIGHT);
    file.putShort((short) 258).putShort((short) 3).putLong(3);
    file.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
    entry(file, 259, 3, 1);
    entry(file, 262, 3, 2);
    entry(file, 273, 16, PIXELS);
    entry(file, 274, 3, orientation);
    entry(file, 277, 3, 3);
    entry(file, 278, 4, HEIGHT);
    entry(file, 279, 16, pixels.length);
    return file.putLong(0).put(pixels).array();
  }

  private static void entry(ByteBuffer file, int tag, int type, int value) {
    file.putShort((short) tag).putShort((short) type).putLong(1);
    if (type == 3) {
      file.putShort((short) value).putShort((short) 0).putInt(0);
    } else if (type == 4) {
      file.putInt(value).putInt(0);
    } else {
      file.putLong(value);
    }
  }

  @Test
  void isRead() throws IOException {
    byte[] pixels = new byte[3 * WIDTH * HEIGHT];
    new Random(31).nextBytes(pixels);
    ImageField field =
        ImageField.builder("photo", Role.INPUT, HEIGHT, WIDTH)
            .dtype(DType.UINT8)
            .layout(Layout.CHANNELS_LAST)
            .build();
    byte[] turned = new byte[pixels.length];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      System.arraycopy(pixels, 3 * i, turned, turned.length - 3 * i - 3, 3);
    }
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      Path upright = Files.write(folder.resolve("a.tif"), file(order, 1, pixels));
      assertThat(Encoded.bytes(field, upright)).as("%s", order).isEqualTo(pixels);
      Path upsideDown = Files.write(folder.resolve("b.tif"), file(order, 3, pixels));
      assertThat(Encoded.bytes(field, upsideDown)).as("%s", order).isEqualTo(turned);
      byte[] whole = file(order, 1, pixels);
      for (int length = 1; length < whole.length; length++) {
        Path cut = Files.write(folder.resolve("c.tif"), Arrays.copyOf(whole, length));
        try (Workspace workspace = new Workspace()) {
          assertThat(field.inspect(cut, workspace).verdict())
              .as("%d bytes", length)
              .isEqualTo(length < 4 ? Verdict.UNKNOWN_FORMAT : Verdict.DAMAGED);
        }
      }
    }
  }
}
