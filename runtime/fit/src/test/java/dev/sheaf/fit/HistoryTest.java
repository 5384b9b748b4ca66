package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section C5 of Keras's behaviour, and what History writes. */
final class HistoryTest {
  @TempDir private Path folder;

  private static History history(int epochs) {
    History history = new History();
    history.onTrainBegin(new Logs());
    for (int epoch = 0; epoch < epochs; epoch++) {
      double t = epoch / 10.0;
      Logs logs = new Logs();
      logs.put("loss", 1.2 * Math.exp(-2 * t) + 0.05).put("accuracy", 1 - 0.7 * Math.exp(-2 * t));
      logs.put("val_loss", 1.2 * Math.exp(-1.6 * t) + 0.1 + 0.25 * t * t);
      logs.put("val_accuracy", 0.93 - 0.65 * Math.exp(-1.7 * t) - 0.02 * t * t);
      logs.put("learning_rate", epoch < 12 ? 0.01 : 0.001);
      history.onEpochEnd(epoch, logs);
    }
    return history;
  }

  @Test
  void keepsOneValueForEachEpochThatHasOne() {
    History history =
        Fit.of(new TinyLearner(0), ListSequence.of(new float[] {2}))
            .initialEpoch(3)
            .epochs(7)
            .validation(ListSequence.of(new float[] {3}))
            .validationFrequency(2)
            .verbose(0)
            .run();
    assertThat(history.epoch()).containsExactly(3, 4, 5, 6);
    assertThat(history)
        .hasToString(
            "{loss=[2.0, 2.0, 2.0, 2.0], mse=[4.0, 4.0, 4.0, 4.0],"
                + " val_loss=[3.0, 3.0], val_mse=[9.0, 9.0]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.get("acc"))
        .withMessage("name: acc (expected: one of [loss, mse, val_loss, val_mse])");
  }

  @Test
  void comesBackFromACheckpointWithWhatIsNoNumber() {
    History history = new History();
    history.onEpochEnd(0, new Logs().put("loss", 0.1).put("val_loss", Double.NaN));
    history.onEpochEnd(1, new Logs().put("loss", Double.POSITIVE_INFINITY));
    CallbackState state = new CallbackState(new JsonObject(), folder, "history");
    history.saveState(state);
    History resumed = new History();
    resumed.restoreState(state);
    assertThat(resumed.epoch()).containsExactly(0, 1);
    assertThat(resumed.history()).isEqualTo(history.history());
  }

  @Test
  void writesCsvWithEmptyPlaces() throws IOException {
    History history = new History();
    history.onEpochEnd(0, new Logs().put("loss", 0.5));
    history.onEpochEnd(1, new Logs().put("loss", 0.25).put("val_loss", Double.NaN));
    history.writeCsv(folder.resolve("h.csv"));
    assertThat(folder.resolve("h.csv")).hasContent("epoch,loss,val_loss\n0,0.5,\n1,0.25,NaN\n");
  }

  @Test
  void writesJson() throws IOException {
    history(2).writeJson(folder.resolve("h.json"));
    var json = JsonParser.parseString(Files.readString(folder.resolve("h.json")));
    assertThat(json.getAsJsonObject().get("epoch")).hasToString("[0,1]");
    var values = json.getAsJsonObject().getAsJsonObject("history");
    assertThat(values.keySet())
        .containsExactly("loss", "accuracy", "val_loss", "val_accuracy", "learning_rate");
    assertThat(values.getAsJsonArray("loss").get(0).getAsDouble()).isEqualTo(1.25);
  }

  @Test
  void plotsTrainingAndValidationInTheirColours() throws IOException {
    Path file = folder.resolve("plots/history.png");
    history(20).plot(file);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1360, 880);
    Set<Integer> left = colours(image.getSubimage(0, 0, 680, 440));
    Set<Integer> empty = colours(image.getSubimage(690, 450, 660, 420));
    assertThat(left).contains(0xFF0072B2, 0xFFD55E00);
    assertThat(empty).containsExactly(0xFFFFFFFF);
    history(1).plot(folder.resolve("one.png"));
    assertThat(folder.resolve("one.png")).isNotEmptyFile();
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
