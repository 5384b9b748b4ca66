package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.sheaf.BadSampleException;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.annotation.Layout;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import dev.sheaf.statistics.StatisticsReport.Numbers;
import dev.sheaf.statistics.StatisticsReport.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of photos and numbers, beside a naive computation from the pictures themselves. */
final class StatisticsTest {
  private static final int SIDE = 16;
  private static final int COUNT = 37;

  @TempDir private Path folder;
  private final List<Photo> photos = new ArrayList<>();
  private final List<BufferedImage> pictures = new ArrayList<>();

  @BeforeEach
  void draw() throws IOException {
    for (int index = 0; index < COUNT; index++) {
      BufferedImage picture = Pictures.noise(SIDE, SIDE, index);
      pictures.add(picture);
      Path file = Pictures.write(folder.resolve(index + ".png"), picture, "png");
      photos.add(new Photo(file, index * index));
    }
  }

  private static ImageFieldBuilder field() {
    return ImageField.builder("file", Role.INPUT, SIDE, SIDE);
  }

  private static SampleStatistics.Builder<Photo> statistics(ImageField file, ScalarField number) {
    return SampleStatistics.<Photo>builder(
            samples ->
                new SequenceBuilder<Photo, AnySequence>(
                    samples, settings -> new AnySequence(file, number, settings)),
            (photo, row) -> row.file("file", photo.file(), file))
        .quiet(true);
  }

  private static SampleStatistics.Builder<Photo> statistics() {
    return statistics(field().build(), number(0, 1));
  }

  private static ScalarField number(double mean, double std) {
    return ScalarField.builder("number", Role.TARGET).standardised("number", mean, std).build();
  }

  private void isNaive(Photos found) {
    for (int channel = 0; channel < 3; channel++) {
      int shift = 16 - 8 * channel;
      double[] values =
          pictures.stream()
              .flatMapToInt(
                  picture -> Arrays.stream(picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE)))
              .mapToDouble(rgb -> (rgb >> shift & 255) / 255.0)
              .toArray();
      assertThat(found.mean().get(channel)).isCloseTo(mean(values), within(1e-12));
      assertThat(found.std().get(channel)).isCloseTo(std(values), within(1e-12));
    }
  }

  private static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double std(double... values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  @Test
  void measuresPixelsAndNumbers() {
    StatisticsReport report = statistics().run(photos);
    isNaive(report.photos().get(0));
    double[] numbers = photos.stream().mapToDouble(Photo::number).toArray();
    Numbers number = report.numbers().get(0);
    assertThat(number.mean()).isCloseTo(mean(numbers), within(1e-9));
    assertThat(number.std()).isCloseTo(std(numbers), within(1e-9));
    assertThat(number.least()).isZero();
    assertThat(number.most()).isEqualTo((COUNT - 1) * (COUNT - 1));
    assertThat(report.files().get(0).files()).isEqualTo(COUNT);
    assertThat(report.files().get(0).width().most()).isEqualTo(SIDE);
  }

  /** Whatever the record does with the pixels after it has resized them. */
  @Test
  void undoesScalingAndLayout() {
    List<ImageField> fields =
        List.of(
            field().mean(0.485, 0.456, 0.406).std(0.229, 0.224, 0.225).build(),
            field().scale(1).mean(120).std(0.01).build(),
            field().layout(Layout.CHANNELS_LAST).std(0.2, 0.3, 0.4).build(),
            field().layout(Layout.CHANNELS_LAST).dtype(DType.UINT8).build(),
            field().dtype(DType.UINT8).build());
    for (ImageField field : fields) {
      isNaive(statistics(field, number(700, 12.5)).run(photos).photos().get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSameForAnyNumberOfWorkers(int workers) {
    assertThat(statistics().workers(workers).run(photos)).isEqualTo(statistics().run(photos));
  }

  @Test
  void leavesOutBadSamplesOnlyWhereAsked() throws IOException {
    StatisticsReport good = statistics().run(photos);
    List<Photo> withBad = new ArrayList<>(photos);
    Path bad = Files.writeString(folder.resolve("bad.png"), "not a picture");
    withBad.add(5, new Photo(bad, 1_000_000));
    assertThatThrownBy(() -> statistics().run(withBad))
        .isInstanceOf(BadSampleException.class)
        .hasMessageContaining("bad.png");
    StatisticsReport report = statistics().skipBad(0.1).run(withBad);
    assertThat(report.samples()).isEqualTo(COUNT + 1);
    assertThat(report.badSamples()).isEqualTo(1);
    assertThat(report.photos()).isEqualTo(good.photos());
    assertThat(report.numbers()).isEqualTo(good.numbers());
    assertThat(report.text()).contains("over the 38 samples given", "left out: 1 that");
    assertThatThrownBy(() -> statistics().skipBad(0.01).run(withBad))
        .isInstanceOf(BadSampleException.class);
  }

  @Test
  void tellsWhatFloat32CannotTell() {
    int time = 1_700_000_000;
    List<Photo> late =
        List.of(
            new Photo(photos.get(0).file(), time + 1), new Photo(photos.get(1).file(), time + 8));
    assertThat(statistics().run(late).numbers().get(0).coarse()).isTrue();
    assertThat(statistics().run(late).text()).contains("std is not to be trusted");
    Numbers again = statistics(field().build(), number(time, 1)).run(late).numbers().get(0);
    assertThat(again.coarse()).isFalse();
    assertThat(again.mean()).isEqualTo(time + 4.5);
    assertThat(again.std()).isEqualTo(3.5);
  }

  @Test
  void writesJson() {
    StatisticsReport report = statistics().run(photos);
    JsonObject json = JsonParser.parseString(report.json()).getAsJsonObject();
    assertThat(json.get("record").getAsString()).isEqualTo("Photo");
    assertThat(json.get("samples").getAsInt()).isEqualTo(COUNT);
    JsonObject file = json.getAsJsonArray("photos").get(0).getAsJsonObject();
    assertThat(file.getAsJsonArray("std").get(2).getAsDouble())
        .isEqualTo(report.photos().get(0).std().get(2));
    JsonObject number = json.getAsJsonArray("numbers").get(0).getAsJsonObject();
    assertThat(number.get("mean").getAsDouble()).isEqualTo(report.numbers().get(0).mean());
  }

  @Test
  void saysHowFarItIs() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
    statistics().quiet(false).progress(screen).run(photos);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("measuring Photo: 37 of 37 samples, 0 bad")
        .doesNotContain("\r");
  }

  /** As the compiler writes it, with any field of photos. */
  private static final class AnySequence extends SampleSequence<Photo, AnyBatch> {
    private final ImageField file;
    private final ScalarField number;
    private final Schema schema;

    AnySequence(ImageField file, ScalarField number, SequenceBuilder<Photo, AnySequence> settings) {
      this(file, number, Field.schema("Photo", List.of(file, number), "file", "1"), settings);
    }

    private AnySequence(
        ImageField file,
        ScalarField number,
        Schema schema,
        SequenceBuilder<Photo, AnySequence> settings) {
      super(schema, List.of(file, number), settings);
      this.file = file;
      this.number = number;
      this.schema = schema;
    }

    @Override
    protected void encode(Photo sample, Slot slot) {
      file.encode(sample.file(), slot.row(0));
      number.encode(sample.number(), 0, slot.row(1));
    }

    @Override
    protected AnyBatch batchOf(BatchBuffers<Photo> buffers) {
      return new AnyBatch(schema, buffers);
    }
  }

  private static final class AnyBatch extends SampleBatch<Photo> {
    AnyBatch(Schema schema, BatchBuffers<Photo> buffers) {
      super(schema, buffers);
    }
  }
}
