package dev.sheaf.image.internal.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.Encoded;
import dev.sheaf.image.Gifs;
import dev.sheaf.image.Gifs.Picture;
import dev.sheaf.image.ImageField;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * GIF files against the indices and palettes that they were written from. What the specification
 * leaves open is as in Pillow 12.3: {@code Image.open(file).convert("RGB")}.
 */
final class GifDecoderTest {
  @TempDir private Path folder;

  private byte[] rgb(byte[] gif, int width, int height) throws IOException {
    ImageField field =
        ImageField.builder("photo", Role.INPUT, height, width)
            .dtype(DType.UINT8)
            .layout(Layout.CHANNELS_LAST)
            .resize(Interpolation.NEAREST)
            .build();
    return Encoded.bytes(field, Files.write(folder.resolve("a.gif"), gif));
  }

  private FileInspection inspect(byte[] gif) throws IOException {
    try (Workspace workspace = new Workspace()) {
      return ImageField.builder("photo", Role.INPUT, 8, 8)
          .build()
          .inspect(Files.write(folder.resolve("a.gif"), gif), workspace);
    }
  }

  private static byte[] palette(Random random, int bits) {
    byte[] palette = new byte[3 << bits];
    random.nextBytes(palette);
    return palette;
  }

  @Test
  void hasTheColoursThatWereWritten() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      Picture picture = picture(random);
      int width = Math.max(picture.screenWidth(), picture.left() + picture.width());
      int height = Math.max(picture.screenHeight(), picture.top() + picture.height());
      assertThat(rgb(picture.file(), width, height))
          .as("round %d: %s", round, picture)
          .isEqualTo(expected(picture, width, height));
    }
  }

  private static Picture picture(Random random) {
    boolean fits = random.nextBoolean();
    int screenWidth = 1 + random.nextInt(90);
    int screenHeight = 1 + random.nextInt(90);
    int width = 1 + random.nextInt(fits ? screenWidth : 90);
    int height = 1 + random.nextInt(fits ? screenHeight : 90);
    int globalBits = 1 + random.nextInt(8);
    int localBits = 1 + random.nextInt(8);
    byte[] global = random.nextInt(5) > 0 ? palette(random, globalBits) : null;
    byte[] local = random.nextInt(3) == 0 ? palette(random, localBits) : null;
    int bits = random.nextInt(4) == 0 ? 8 : Math.max(2, local != null ? localBits : globalBits);
    int[] indices = new int[width * height];
    int run = 1 + random.nextInt(30);
    for (int i = 0; i < indices.length; i++) {
      indices[i] = i > 0 && random.nextInt(run) > 0 ? indices[i - 1] : random.nextInt(1 << bits);
    }
    return new Picture(
        screenWidth,
        screenHeight,
        random.nextInt(fits ? screenWidth - width + 1 : 40),
        random.nextInt(fits ? screenHeight - height + 1 : 40),
        width,
        height,
        random.nextBoolean(),
        global,
        local,
        random.nextBoolean() ? random.nextInt(1 << bits) : -1,
        bits,
        indices);
  }

  private static byte[] expected(Picture picture, int width, int height) {
    byte[] palette = picture.local() != null ? picture.local() : picture.global();
    byte[] expected = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = x - picture.left();
        int row = y - picture.top();
        boolean inside =
            column >= 0 && column < picture.width() && row >= 0 && row < picture.height();
        // The specification would show the background colour around; no viewer does, nor Pillow.
        int index =
            inside
                ? picture.indices()[row * picture.width() + column]
                : Math.max(0, picture.transparent());
        for (int c = 0; c < 3; c++) {
          int value =
              palette == null ? index : 3 * index < palette.length ? palette[3 * index + c] : 0;
          expected[3 * (y * width + x) + c] = (byte) value;
        }
      }
    }
    return expected;
  }

  /** More than 4,096 codes, so that the table is full, cleared and filled again. */
  @Test
  void readsAPictureOfManyCodes() throws IOException {
    int[] indices = new Random(12).ints(200 * 150, 0, 256).toArray();
    byte[] palette = palette(new Random(13), 8);
    Picture picture = new Picture(200, 150, 0, 0, 200, 150, false, palette, null, -1, 8, indices);
    assertThat(rgb(picture.file(), 200, 150)).isEqualTo(expected(picture, 200, 150));
  }

  @Test
  void widensTheScreenToThePicture() throws IOException {
    Picture picture = small(10, 10, 6, 7);
    FileInspection inspection = inspect(picture.file());
    assertThat(inspection.ok()).isTrue();
    assertThat(inspection.width()).isEqualTo(14);
    assertThat(inspection.height()).isEqualTo(15);
  }

  private static Picture small(int screenWidth, int screenHeight, int left, int top) {
    int[] indices = new Random(14).ints(64, 0, 4).toArray();
    byte[] palette = palette(new Random(15), 2);
    return new Picture(
        screenWidth, screenHeight, left, top, 8, 8, false, palette, null, -1, 2, indices);
  }

  @Test
  void refusesAPictureWithoutPixels() throws IOException {
    Picture none =
        new Picture(8, 8, 0, 0, 0, 8, false, palette(new Random(1), 2), null, -1, 2, new int[1]);
    assertThat(inspect(none.file()).problem())
        .isEqualTo("is a GIF file whose first picture has 0 x 8 pixels");
  }

  /** Codes of a picture of 4 pixels with 4 colours: 4 clears, 5 ends, 6 and on are defined. */
  private static void read(List<Integer> codes, byte[] indices) throws Exception {
    byte[] data = Gifs.packed(2, codes);
    ByteBuffer file = ByteBuffer.allocate(3 + data.length);
    file.put((byte) 2).put((byte) data.length).put(data);
    LzwReader reader = new LzwReader();
    reader.begin(file, 0);
    reader.read(indices, indices.length);
    reader.end();
  }

  @Test
  void findsWhatNoWriterMakes() throws Exception {
    byte[] indices = new byte[4];
    read(List.of(4, 1, 6, 1, 5), indices);
    assertThat(indices).containsExactly(1, 1, 1, 1);
    read(List.of(4, 0, 1, 2, 3), indices);
    assertThat(indices).containsExactly(0, 1, 2, 3);
    read(List.of(0, 1, 4, 4, 2, 3, 4, 5), indices);
    assertThat(indices).containsExactly(0, 1, 2, 3);
    for (List<Integer> early : List.of(List.of(4, 0, 1, 2, 5), List.of(4, 0), List.of(4, 5))) {
      assertThatThrownBy(() -> read(early, indices))
          .as("%s", early)
          .hasMessage("is damaged: compressed data end before the last pixel");
    }
    for (List<Integer> late : List.of(List.of(4, 0, 1, 2, 3, 3, 5), List.of(4, 1, 6, 7, 5))) {
      assertThatThrownBy(() -> read(late, indices))
          .as("%s", late)
          .hasMessage("is damaged: compressed data go on after the last pixel");
    }
    for (List<Integer> unknown : List.of(List.of(4, 0, 7), List.of(6), List.of(4, 0, 4, 6))) {
      assertThatThrownBy(() -> read(unknown, indices))
          .as("%s", unknown)
          .hasMessage("is damaged: compressed data hold a code that is not known");
    }
  }

  @Test
  void refusesEveryTruncatedPicture() throws IOException {
    byte[] whole = small(8, 8, 0, 0).file();
    assertThat(inspect(whole).ok()).isTrue();
    for (int length = 1; length < whole.length - 1; length++) {
      assertThat(inspect(Arrays.copyOf(whole, length)).ok()).as("%d bytes", length).isFalse();
    }
  }
}
