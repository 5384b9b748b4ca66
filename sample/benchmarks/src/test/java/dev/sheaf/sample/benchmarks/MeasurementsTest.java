package dev.sheaf.sample.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {
  private final Measurements measurements = new Measurements();

  @Test
  void aRatioIsOfTheSameRound() {
    add(Entry.SHEAF_BILINEAR, 100, 10, 40);
    add(Entry.TORCH_PILLOW_BILINEAR, 50, 10, 10);

    assertThat(measurements.ratios(Entry.SHEAF_BILINEAR, Entry.TORCH_PILLOW_BILINEAR))
        .containsExactly(2, 1, 4);
  }

  @Test
  void withoutTheReferenceThereIsNoRatio() {
    add(Entry.SHEAF_BILINEAR, 100);

    assertThat(table())
        .containsExactly(
            "| Sheaf | 2 | bilinear, antialiased | 100 | 100 - 100 | - | - | 1.5 | 3 | 115.20 | 7.90 |");
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(Measurements.median(9, 1, 3, 2)).isEqualTo(2.5);
    assertThat(Measurements.median(9, 1, 3)).isEqualTo(3);
  }

  @Test
  void speedIsAllPhotosOverAllSeconds() {
    assertThat(new Outcome(null, 100, new double[] {1, 3}, 0, 0., 0.).rate()).isEqualTo(50);
  }

  @Test
  void whatAPeerPrintsIsRead() {
    Outcome outcome =
        new Gson()
            .fromJson(
                "{\"images\": 400, \"seconds\": [0.5, 1.5], \"firstBatch\": 1.7e9,"
                    + " \"mean\": 115.2, \"detail\": 7.9}",
                Outcome.class);

    assertThat(outcome.missing()).isNull();
    assertThat(outcome.rate()).isEqualTo(400);
    assertThat(outcome.mean()).isEqualTo(115.2);
    assertThat(new Gson().fromJson("{\"missing\": \"torch\"}", Outcome.class).missing())
        .isEqualTo("torch");
  }

  @Test
  void theTableHasARowForEachInTheOrderOfTheList() {
    add(Entry.TORCH_CV2_PLAIN_0, 30);
    add(Entry.TORCH_PILLOW_BILINEAR, 10);
    add(Entry.SHEAF_BICUBIC, 25, 35, 1000);

    assertThat(table())
        .containsExactly(
            "| Sheaf | 2 | bicubic, antialiased | 35 | 25 - 1,000 | 2.50 | 2.50 - 2.50 | 1.5 | 3 | 115.20 | 7.90 |",
            "| PyTorch DataLoader, Pillow | 2 | bilinear, antialiased | 10 | 10 - 10 | 1.00 | 1.00 - 1.00 | 1.5 | 3 | 115.20 | 7.90 |",
            "| PyTorch DataLoader, cv2 | 0 | bilinear, plain | 30 | 30 - 30 | 3.00 | 3.00 - 3.00 | 1.5 | 3 | 115.20 | 7.90 |");
  }

  @Test
  void anAugmentedRowIsDividedByTorchvisionsOfTheSameWork() {
    add(Entry.TORCH_PILLOW_BILINEAR, 10);
    add(Entry.TORCHVISION_CROP_COLOUR, 20, 40);
    add(Entry.TENSORFLOW_CROP_COLOUR, 30, 50);

    assertThat(table().get(2))
        .isEqualTo(
            "| tf.data | 2 | crop, flip, colours | 40 | 30 - 50 | 1.38 | 1.25 - 1.50 | 1.5 | 3 | 115.20 | 7.90 |");
  }

  @Test
  void theChartIsAPicture(@TempDir Path folder) throws IOException {
    add(Entry.DECODE, 300);
    add(Entry.SHEAF_BILINEAR, 200);
    add(Entry.COPY, 3000);
    add(Entry.TORCHVISION_CROP, 150);

    Chart.write(measurements, 2, folder.resolve("chart.png"));

    BufferedImage chart = ImageIO.read(folder.resolve("chart.png").toFile());
    assertThat(chart.getWidth()).isEqualTo(1100);
    assertThat(chart.getHeight()).isEqualTo(3 * 90 + 4 * 34);
  }

  private List<String> table() {
    return Table.of(measurements, measurements.entries(), 2).lines().skip(2).toList();
  }

  private void add(Entry entry, double... rates) {
    for (double rate : rates) {
      Outcome outcome = new Outcome(null, 100, new double[] {100 / rate}, 0, 115.2, 7.9);
      measurements.add(entry, new Measurements.Round(outcome, 1.5, 3_000_000));
    }
  }
}
