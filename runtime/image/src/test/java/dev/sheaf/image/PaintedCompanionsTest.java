package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.annotation.BoxFormat;
import dev.sheaf.annotation.Layout;
import dev.sheaf.spi.Fields;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is painted over photos of one grey: all that is not grey is paint. */
class PaintedCompanionsTest {
  private static final int GREY = 0x646464;

  /** Photos of 60 x 48 are shown four times as large: 240 x 192. */
  private static final int WIDTH = 60;

  private static final int HEIGHT = 48;
  private static final int ZOOM = 4;

  @TempDir private Path folder;

  private static ImageField photo(Layout layout, DType dtype, int channels) {
    return ImageField.builder("photo", Role.INPUT, HEIGHT, WIDTH)
        .layout(layout)
        .dtype(dtype)
        .channels(channels)
        .build();
  }

  private static Tensor grey(ImageField field, int count) {
    Shape shape = field.spec().shape().batched(count);
    int elements = (int) shape.elements();
    if (field.spec().dtype() == DType.UINT8) {
      byte[] bytes = new byte[elements];
      Arrays.fill(bytes, (byte) 100);
      return new Tensor("photo", DType.UINT8, shape, ByteBuffer.wrap(bytes));
    }
    float[] floats = new float[elements];
    Arrays.fill(floats, 100 / 255f);
    return Tensor.ofFloats("photo", shape, floats);
  }

  /** The first picture of a sheet, without what is around it. */
  private static BufferedImage tile(
      ImageField field, List<Tensor> targets, CompanionField... companions) {
    return tile(field, 0, targets, companions);
  }

  private static BufferedImage tile(
      ImageField field, int index, List<Tensor> targets, CompanionField... companions) {
    int count = targets.get(0).shape().dimension(0);
    Tensor pictures = grey(field, count);
    BufferedImage sheet =
        ContactSheet.of(field)
            .over(Batch.of(List.of(pictures), targets), companions)
            .draw(pictures, IntStream.range(0, count).mapToObj(Integer::toString).toList());
    // The row of pictures stands above 22 pixels of label, and 12 + 6 of margin.
    int top = sheet.getHeight() - 40 - HEIGHT * ZOOM;
    int left = 12 + index * (WIDTH * ZOOM + 12);
    return sheet.getSubimage(left, top, WIDTH * ZOOM, HEIGHT * ZOOM);
  }

  /** The smallest rectangle around all pixels that are not the photo's, and how many they are. */
  private static Rectangle painted(BufferedImage tile) {
    Rectangle found = new Rectangle(-1, -1);
    for (int y = 0; y < tile.getHeight(); y++) {
      for (int x = 0; x < tile.getWidth(); x++) {
        if (colour(tile, x, y) != GREY) {
          found.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return found;
  }

  private static int colour(BufferedImage tile, int x, int y) {
    return tile.getRGB(x, y) & 0xFFFFFF;
  }

  private static BoxesField boxes(BoxFormat format, boolean normalised, int most) {
    return BoxesField.builder("things", Role.TARGET, "photo", HEIGHT, WIDTH, most)
        .format(format)
        .normalised(normalised)
        .build();
  }

  private static Tensor things(int most, double... numbers) {
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) numbers[i];
    }
    return Tensor.ofFloats("things", Shape.of(values.length / 4 / most, most, 4), values);
  }

  /** The same box, from 15, 12 to 45, 36, in every way to write it. */
  @ParameterizedTest
  @CsvSource({
    "XYXY, false, 15, 12, 45, 36",
    "XYWH, false, 15, 12, 30, 24",
    "CXCYWH, false, 30, 24, 30, 24",
    "XYXY, true, 0.25, 0.25, 0.75, 0.75",
    "XYWH, true, 0.25, 0.25, 0.5, 0.5",
    "CXCYWH, true, 0.5, 0.5, 0.5, 0.5"
  })
  void outlinesABox(BoxFormat format, boolean normalised, double a, double b, double c, double d) {
    BoxesField field = boxes(format, normalised, 1);
    BufferedImage tile =
        tile(photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3), List.of(things(1, a, b, c, d)), field);
    assertThat(painted(tile)).isEqualTo(new Rectangle(60, 48, 120, 96));
    int colour = colour(tile, 60, 48);
    for (int x = 60; x < 180; x++) {
      assertThat(List.of(colour(tile, x, 48), colour(tile, x, 143))).containsOnly(colour);
    }
    for (int y = 48; y < 144; y++) {
      assertThat(List.of(colour(tile, 60, y), colour(tile, 179, y))).containsOnly(colour);
    }
    assertThat(colour(tile, 120, 96)).as("what is inside can still be seen").isEqualTo(GREY);
  }

  @ParameterizedTest
  @EnumSource
  void paintsOverPhotosOfEveryKind(Layout layout) {
    for (DType dtype : List.of(DType.FLOAT32, DType.UINT8)) {
      for (int channels : new int[] {1, 3}) {
        BufferedImage tile =
            tile(
                photo(layout, dtype, channels),
                List.of(things(1, 15, 12, 45, 36)),
                boxes(BoxFormat.XYXY, false, 1));
        assertThat(painted(tile)).isEqualTo(new Rectangle(60, 48, 120, 96));
      }
    }
  }

  @Test
  void aBoxAroundAllIsWholeAndOneWithoutAreaIsNone() {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    BoxesField field = boxes(BoxFormat.XYXY, false, 1);
    BufferedImage tile = tile(photo, List.of(things(1, 0, 0, WIDTH, HEIGHT)), field);
    assertThat(painted(tile)).isEqualTo(new Rectangle(0, 0, WIDTH * ZOOM, HEIGHT * ZOOM));
    assertThat(painted(tile(photo, List.of(things(1, 0, 0, 0, 0)), field)).isEmpty()).isTrue();
  }

  /** Each picture has its own boxes, and the classes have the colours that the legend shows. */
  @Test
  void paintsTheBoxesOfEachPictureInTheColourOfTheirClass() {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    BoxesField field =
        BoxesField.builder("things", Role.TARGET, "photo", HEIGHT, WIDTH, 2)
            .classes("cat", "a dog\nof a long name")
            .build();
    BoxClassesField classes = BoxClassesField.of("kinds", field);
    List<Tensor> targets =
        List.of(
            things(2, 0, 24, 30, 48, 0, 0, 0, 0, 30, 24, 60, 48, 0, 24, 28, 48),
            Tensor.ofLongs("kinds", Shape.of(2, 2), 0, -1, 0, 1));
    BufferedImage first = tile(photo, 0, targets, field, classes);
    BufferedImage second = tile(photo, 1, targets, field, classes);
    assertThat(painted(first)).isEqualTo(new Rectangle(0, 96, 120, 96));
    int cat = colour(first, 0, 191);
    int dog = colour(second, 0, 191);
    assertThat(colour(second, 239, 191)).isEqualTo(cat);
    assertThat(dog).isNotEqualTo(cat);

    Tensor pictures = grey(photo, 2);
    BufferedImage sheet =
        ContactSheet.of(photo)
            .over(Batch.of(List.of(pictures), targets), field, classes)
            .draw(pictures, List.of("", ""));
    Set<Integer> legend = new HashSet<>();
    for (int x = 0; x < sheet.getWidth(); x++) {
      legend.add(sheet.getRGB(x, 44) & 0xFFFFFF);
    }
    assertThat(legend).contains(cat, dog);
  }

  @Test
  void dotsPointsAndRingsHiddenOnesAndLeavesUnknownOnesOut() {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    KeypointsField field =
        KeypointsField.builder("joints", Role.TARGET, "photo", HEIGHT, WIDTH, 4)
            .pairs(0, 1)
            .build();
    Tensor joints =
        Tensor.ofFloats("joints", Shape.of(1, 4, 3), 10, 10, 2, 30, 10, 2, 10, 30, 1, 0, 0, 0);
    BufferedImage tile = tile(photo, List.of(joints), field);
    int one = colour(tile, 42, 42);
    int other = colour(tile, 122, 42);
    assertThat(Set.of(one, other, GREY)).hasSize(3);
    assertThat(colour(tile, 42, 122)).as("within the ring").isEqualTo(GREY);
    assertThat(painted(tile.getSubimage(34, 114, 16, 16)).isEmpty()).as("the ring").isFalse();
    assertThat(painted(tile.getSubimage(0, 0, 30, 30)).isEmpty()).isTrue();

    KeypointsField shares =
        KeypointsField.builder("joints", Role.TARGET, "photo", HEIGHT, WIDTH, 4)
            .pairs(0, 1)
            .normalised(true)
            .build();
    Tensor same =
        Tensor.ofFloats(
            "joints",
            Shape.of(1, 4, 3),
            new float[] {
              10f / WIDTH,
              10f / HEIGHT,
              2,
              0.5f,
              10f / HEIGHT,
              2,
              10f / WIDTH,
              30f / HEIGHT,
              1,
              0,
              0,
              0
            });
    assertThat(pixels(tile(photo, List.of(same), shares))).isEqualTo(pixels(tile));
  }

  private static int[] pixels(BufferedImage tile) {
    return tile.getRGB(0, 0, tile.getWidth(), tile.getHeight(), null, 0, tile.getWidth());
  }

  @Test
  void veilsAMaskPixelByPixelAndHatchesWhatIsIgnored() {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    MaskField field = MaskField.of("regions", Role.TARGET, "photo", HEIGHT, WIDTH, 3, 255);
    long[] labels = new long[WIDTH * HEIGHT];
    for (int i = 0; i < labels.length; i++) {
      int x = i % WIDTH;
      labels[i] = x < 10 ? 0 : x < 20 ? 1 : x < 30 ? 2 : x < 40 ? 255 : (x + i / WIDTH) % 2;
    }
    Tensor regions = Tensor.ofLongs("regions", Shape.of(1, HEIGHT, WIDTH), labels);
    BufferedImage tile = tile(photo, List.of(regions), field);
    int one = colour(tile, 60, 0);
    int two = colour(tile, 100, 0);
    assertThat(Set.of(one, two, GREY)).hasSize(3);
    int hatched = 0;
    for (int y = 0; y < HEIGHT * ZOOM; y++) {
      for (int x = 0; x < WIDTH * ZOOM; x++) {
        int label = (int) labels[y / ZOOM * WIDTH + x / ZOOM];
        int colour = colour(tile, x, y);
        if (label == 255) {
          hatched += colour == GREY ? 0 : 1;
        } else {
          assertThat(colour)
              .as("%d, %d", x, y)
              .isEqualTo(label == 0 ? GREY : label == 1 ? one : two);
        }
      }
    }
    assertThat(hatched).isBetween(10 * 48 * 16 / 10, 10 * 48 * 16 / 2);
  }

  /** A tensor of few numbers that is painted is not written under the photo as well. */
  @Test
  void writesNoNumbersOfWhatIsPainted() throws Exception {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    BoxesField field = boxes(BoxFormat.XYXY, false, 1);
    BoxClassesField classes = BoxClassesField.of("kinds", field);
    Batch batch =
        Batch.of(
            List.of(grey(photo, 1)),
            List.of(things(1, 15, 12, 45, 36), Tensor.ofLongs("kinds", Shape.of(1, 1), 3)));
    Path png = folder.resolve("sheet.png");
    Fields fields = Fields.of("Scene", "scene", "0", photo, field, classes);
    ContactSheet.write(photo, fields.schema(), batch, png, field, classes);
    Path same = folder.resolve("same.png");
    ContactSheet.of(photo)
        .over(batch, field, classes)
        .write(batch.inputs().get(0), List.of("0"), same);
    assertThat(png).hasSameBinaryContentAs(same);
  }

  @Test
  void namesTheEpochs() throws Exception {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    Batch batch = Batch.of(List.of(grey(photo, 3)), List.of());
    Path png = folder.resolve("epochs.png");
    ContactSheet.writeEpochs(photo, batch, png);
    Path same = folder.resolve("same.png");
    ContactSheet.of(photo)
        .write(batch.inputs().get(0), List.of("epoch 0", "epoch 1", "epoch 2"), same);
    assertThat(png).hasSameBinaryContentAs(same);
    assertThat(ImageIO.read(png.toFile())).isNotNull();
  }

  @Test
  void refusesWhatBelongsToAnotherPhoto() {
    ImageField photo = photo(Layout.CHANNELS_FIRST, DType.FLOAT32, 3);
    Batch batch = Batch.of(List.of(grey(photo, 1)), List.of());
    MaskField other = MaskField.of("regions", Role.TARGET, "back", HEIGHT, WIDTH, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactSheet.of(photo).over(batch, other))
        .withMessage("companions: 'regions' belongs to 'back' (expected: to 'photo')");
    MaskField missing = MaskField.of("regions", Role.TARGET, "photo", HEIGHT, WIDTH, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactSheet.of(photo).over(batch, missing))
        .withMessageContaining("'regions' (expected: one of [photo])");
  }
}
