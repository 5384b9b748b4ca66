package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import flowers.Species;
import flowers.Training;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows as written by the user is compiled in {@code flowers}, and works. */
final class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SOURCES = Path.of("src", "test", "java", "flowers");

  /** The README's block of Java that holds this text. */
  private static String block(String text) throws IOException {
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README))
            .results()
            .map((MatchResult block) -> block.group(1))
            .filter(block -> block.contains(text))
            .toList();
    assertThat(blocks).as(text).hasSize(1);
    return words(blocks.get(0));
  }

  /** A text without comments and what the formatter may change. */
  private static String words(String text) {
    return text.replaceAll("//.*", "").replaceAll("\\s", "");
  }

  private static String source(String file, String from) throws IOException {
    String text = Files.readString(SOURCES.resolve(file));
    return words(text.substring(text.indexOf(from)));
  }

  @Test
  void showsTheRecordThatIsCompiled() throws IOException {
    assertThat(source("Species.java", "public enum") + source("Flower.java", "@Sample"))
        .isEqualTo(block("record Flower"));
  }

  @Test
  void showsTheTrainingThatIsCompiled() throws IOException {
    assertThat(source("Training.java", "List<Flower> flowers"))
        .isEqualTo(block("FlowerSamples.fromDirectory") + "}}");
  }

  @Test
  void showsPrecautionsThatAreCompiled() throws IOException {
    assertThat(source("Precautions.java", "FlowerSamples.check"))
        .isEqualTo(block("throwIfBad") + "}}");
  }

  @Test
  void showsTuningThatIsCompiled() throws IOException {
    assertThat(source("Tuning.java", "DjlLearner learner")).isEqualTo(block("SwapEMA") + "}}");
  }

  @Test
  void theTrainingRuns(@TempDir Path folder) throws Exception {
    Color[] colours = {Color.WHITE, Color.RED, Color.ORANGE};
    for (Species species : Species.values()) {
      Path photos = Files.createDirectories(folder.resolve("flowers").resolve(species.name()));
      for (int number = 0; number < 5; number++) {
        BufferedImage photo = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(colours[species.ordinal()]);
        graphics.fillOval(number, 2 * number, 30, 30);
        graphics.dispose();
        ImageIO.write(photo, "jpg", photos.resolve(number + ".jpg").toFile());
      }
    }
    Path printed = folder.resolve("printed.txt");

    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Training.class.getName())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();

    assertThat(program.waitFor()).as(Files.readString(printed)).isZero();
    assertThat(Files.readString(printed)).contains("Epoch 1/10").contains("val_accuracy");
    assertThat(ImageIO.read(folder.resolve("history.png").toFile())).isNotNull();
    assertThat(ImageIO.read(folder.resolve("batch.png").toFile())).isNotNull();
  }
}
