package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Role;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskFieldTest {
  private static final String CONVERT =
      "Save it as a PNG of up to 8 bits a pixel, grey or with a palette, whose numbers are the"
          + " labels.";

  @TempDir private Path folder;

  private static int[][] labels(int width, int height, int classes) {
    Random random = new Random(width * 31L + height);
    int[][] labels = new int[height][width];
    for (int[] row : labels) {
      Arrays.setAll(row, x -> random.nextInt(classes));
    }
    return labels;
  }

  private static long[] flat(int[][] labels) {
    return Arrays.stream(labels).flatMapToInt(Arrays::stream).asLongStream().toArray();
  }

  private static MaskField field(int width, int height, int classes, int ignore) {
    return MaskField.of("regions", Role.TARGET, "photo", height, width, classes, ignore);
  }

  private long[] drawn(Path file, View view, int classes, int ignore) {
    MaskField field = field(view.width(), view.height(), classes, ignore);
    return Drawn.by(view, field, row -> field.encode(file, row)).longs();
  }

  private void refuses(Path file, int width, int height, String problem, String remedy) {
    assertThatThrownBy(() -> drawn(file, View.of(width, height), 4, MaskField.NONE))
        .isInstanceOf(BadSampleException.class)
        .hasMessage("field 'regions': %s: %s. %s", file, problem, remedy);
  }

  @Test
  void readsTheNumbersOfEveryDepthAsTheyAre() throws IOException {
    for (int depth : new int[] {1, 2, 4, 8}) {
      for (int size = 1; size < 20; size++) {
        int[][] labels = labels(size, 21 - size, 1 << depth);
        for (int kind = 0; kind < 4; kind++) {
          boolean palette = kind % 2 == 1;
          byte[] png = LabelPng.encoded(labels, depth, palette, kind > 1);
          Path file = Files.write(folder.resolve("mask.png"), png);
          assertThat(drawn(file, View.of(size, 21 - size), 1 << depth, MaskField.NONE))
              .as("%d bits, %d wide, kind %d", depth, size, kind)
              .isEqualTo(flat(labels));
        }
      }
    }
  }

  @Test
  void takesTheLabelOfTheNearestPixel() throws IOException {
    int[][] labels = labels(30, 20, 4);
    Path file = LabelPng.write(folder.resolve("mask.png"), labels);
    View view = View.of(30, 20).crop(-3, 4, 25, 20).flipHorizontally().resize(40, 50);

    long[] found = drawn(file, view, 4, 9);

    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < 40; x++) {
        int column = (int) Math.floor((40 - (x + 0.5)) * 25 / 40) - 3;
        int line = (int) Math.floor((y + 0.5) * 20 / 50) + 4;
        boolean shows = column >= 0 && column < 30 && line < 20;
        assertThat(found[y * 40 + x])
            .as("%d, %d", x, y)
            .isEqualTo(shows ? labels[line][column] : 9);
      }
    }
  }

  @Test
  void followsAPerspective() throws IOException {
    int[][] labels = labels(32, 32, 4);
    Path file = LabelPng.write(folder.resolve("mask.png"), labels);
    Homography map = Homography.of(1, 0.2, 1, 0.1, 0.9, 2, 0.004, 0.002, 1);
    View view = View.of(32, 32).transform(map);

    long[] found = drawn(file, view, 4, 9);

    int shown = 0;
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        double[] from = map.inverse().map(x + 0.5, y + 0.5);
        boolean shows = from[0] >= 0 && from[1] >= 0 && from[0] < 32 && from[1] < 32;
        long expected = shows ? labels[(int) from[1]][(int) from[0]] : 9;
        shown += shows ? 1 : 0;
        assertThat(found[y * 32 + x]).as("%d, %d", x, y).isEqualTo(expected);
      }
    }
    assertThat(shown).isBetween(500, 1000);
  }

  @Test
  void showsTheValueToIgnoreOrElseClass0AroundThePhoto() throws IOException {
    Path file = LabelPng.write(folder.resolve("mask.png"), new int[][] {{1, 3}});
    View view = View.of(2, 1).pad(1, 0, 1, 0);

    assertThat(drawn(file, view, 4, 255)).containsExactly(255, 1, 3, 255);
    assertThat(drawn(file, view, 4, MaskField.NONE)).containsExactly(0, 1, 3, 0);
  }

  @Test
  void keepsTheValueToIgnoreAndRefusesOthers() throws IOException {
    Path file = LabelPng.write(folder.resolve("mask.png"), new int[][] {{1, 3, 0}, {0, 255, 7}});

    assertThatThrownBy(() -> drawn(file, View.of(3, 2), 4, 255))
        .hasMessage(
            "field 'regions': %s: has the value 7 at column 2, row 1; the classes are 0 to 3, and 255 is ignored. Correct the mask, or set classes to how many there are.",
            file);
    refuses(
        file,
        3,
        2,
        "has the value 255 at column 1, row 1; the classes are 0 to 3",
        "Correct the mask, set classes to how many there are, or set ignore to 255 if that is no class.");
  }

  @Test
  void refusesAnotherSizeThanThePhotos() throws IOException {
    Path file = LabelPng.write(folder.resolve("mask.png"), new int[3][5]);
    refuses(
        file,
        6,
        3,
        "has 5 x 3 pixels, and its photo 'photo' has 6 x 3 when it is upright",
        "Give each photo its own mask, in its own size.");
    assertThatThrownBy(() -> drawn(file, View.of(3, 5), 4, 255))
        .hasMessageContaining("Turn the mask as the photo's EXIF orientation turns the photo");
  }

  @Test
  void refusesWhatHoldsNoLabels() throws IOException {
    Path jpeg = Pictures.write(folder.resolve("a.png"), Pictures.gradient(4, 4), "jpg");
    refuses(
        jpeg, 4, 4, "is a JPEG picture, whose compression blurs labels along every edge", CONVERT);
    Path bmp = Pictures.write(folder.resolve("b.png"), Pictures.gradient(4, 4), "bmp");
    refuses(bmp, 4, 4, "is a BMP picture; masks are read from PNG", CONVERT);
    Path rgb = Pictures.write(folder.resolve("c.png"), Pictures.gradient(4, 4), "png");
    refuses(
        rgb,
        4,
        4,
        "is a PNG in colours or with transparency, which has no single number a pixel",
        CONVERT);
    Path deep = Files.write(folder.resolve("d.png"), LabelPng.of(1, 1, 16, 0, false, new byte[3]));
    refuses(deep, 1, 1, "has 16 bits a pixel", CONVERT);
    Path text = Files.writeString(folder.resolve("e.png"), "no picture");
    assertThatThrownBy(() -> drawn(text, View.of(4, 4), 4, 255)).hasMessageEndingWith(CONVERT);
    byte[] turned =
        Pictures.withChunk(
            LabelPng.encoded(new int[4][4], 8, false, false), "eXIf", Pictures.exif(6));
    refuses(
        Files.write(folder.resolve("f.png"), turned),
        4,
        4,
        "has EXIF orientation 6, and a mask is read as it is stored",
        "Save it upright, without an orientation.");
  }

  @Test
  void refusesDamage() throws IOException {
    byte[] png = LabelPng.encoded(labels(40, 40, 4), 8, false, false);
    Path file = folder.resolve("mask.png");
    String replace = "Replace the file or remove the sample.";
    for (int at = 8; at < png.length - 12; at++) {
      byte[] broken = png.clone();
      broken[at] ^= 0x10;
      Files.write(file, broken);
      assertThatThrownBy(() -> drawn(file, View.of(40, 40), 4, 255))
          .as("byte " + at)
          .isInstanceOf(BadSampleException.class);
    }
    for (int length : new int[] {0, 7, 30, png.length / 2, png.length - 1}) {
      Files.write(file, Arrays.copyOf(png, length));
      assertThatThrownBy(() -> drawn(file, View.of(40, 40), 4, 255))
          .as("%d bytes", length)
          .isInstanceOf(BadSampleException.class);
    }
    Files.write(file, LabelPng.of(2, 2, 8, 0, false, new byte[] {0, 1, 2, 5, 0, 0}));
    refuses(file, 2, 2, "is damaged: a row has filter 5, which does not exist", replace);
    Files.write(file, LabelPng.of(2, 2, 8, 0, false, new byte[] {0, 1, 2, 0, 0}));
    refuses(file, 2, 2, "is damaged: compressed data end before the last pixel", replace);
  }

  @Test
  void saysWhatIsWrongWithAPath() {
    MaskField field = field(4, 4, 2, 255);
    View view = View.of(4, 4);
    assertThatThrownBy(() -> Drawn.by(view, field, row -> field.encode((Path) null, row)))
        .hasMessage("field 'regions': null: no path. Give every sample a file.");
    assertThatThrownBy(() -> Drawn.by(view, field, row -> field.encode("none.png", row)))
        .hasMessage(
            "field 'regions': none.png: there is no such file. Correct the path or remove the sample.");
    assertThatThrownBy(
            () -> Drawn.by(view, field, row -> field.encode(URI.create("http://x/y"), row)))
        .hasMessageContaining("is not a file URI");
  }

  @Test
  void inspectsAFileByItself() throws IOException {
    Path good = LabelPng.write(folder.resolve("good.png"), labels(5, 3, 4));
    Path wrong = LabelPng.write(folder.resolve("wrong.png"), new int[][] {{5}});
    MaskField field = field(4, 4, 4, 255);
    try (Workspace workspace = new Workspace()) {
      FileInspection found = field.inspect(good, workspace);
      assertThat(found)
          .isEqualTo(
              new FileInspection(
                  new FilePhoto(good), Verdict.OK, "", "", Files.size(good), "PNG", "L", 5, 3, 1));
      assertThat(field.inspect(wrong, workspace).verdict()).isEqualTo(Verdict.WRONG_CONTENT);
      assertThat(field.inspect(wrong, workspace).problem())
          .isEqualTo(
              "has the value 5 at column 0, row 0; the classes are 0 to 3, and 255 is ignored");
      assertThat(field.inspect(folder.resolve("none.png"), workspace).verdict())
          .isEqualTo(Verdict.MISSING);
    }
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatThrownBy(() -> field(4, 4, 1, 255)).hasMessage("classes: 1 (expected: 2 to 256)");
    assertThatThrownBy(() -> field(4, 4, 257, 255)).hasMessage("classes: 257 (expected: 2 to 256)");
    assertThatThrownBy(() -> field(4, 4, 2, 256))
        .hasMessage("ignore: 256 (expected: 0 to 255, or -1 for none)");
  }

  @Test
  void saysThatThePhotoWasNotDrawn() {
    MaskField field = field(4, 4, 2, 255);
    assertThatThrownBy(() -> Drawn.by(View.of(5, 4), field, row -> field.encode(Path.of("a"), row)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("field 'regions': follows 'photo' to 4 x 4 pixels, which was drawn to 5 x 4");
  }
}
