package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.fit.ConfusionMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir private Path target;

  @Test
  void aFewIconsGoAllTheWay() throws IOException {
    ConfusionMatrix matrix =
        IconTrial.run(fewGlyphs(), new Settings(1, 16, 2, 7, true, 0, target), out);

    assertThat(matrix.total()).isEqualTo(2 * Kind.values().length);
    assertThat(matrix.majorityShare()).isEqualTo(1.0 / Kind.values().length);
    assertThat(text())
        .containsPattern("CLOUD +9 +1 +2\\b")
        .contains("accuracy on the test")
        .contains("samples per second")
        .contains("peak memory");
    BufferedImage sheet = ImageIO.read(target.resolve("batch.png").toFile());
    assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
    assertThat(ImageIO.read(target.resolve("history.png").toFile())).isNotNull();
  }

  @Test
  void parcelsAreLearntFromATable() throws IOException {
    ConfusionMatrix matrix = ParcelTrial.run(new Settings(4, 32, 1, 42, true, 0, target), out);

    assertThat(matrix.total()).isEqualTo(1000);
    assertThat(matrix.accuracy()).isGreaterThan(0.8);
    assertThat(Files.readAllLines(target.resolve("parcels.csv"))).hasSize(5001);
  }

  @Test
  void photosOfOnesOwnAreLearntFromFolders() throws IOException {
    for (String folder : List.of("dark", "light")) {
      Path photos = Files.createDirectories(target.resolve("photos").resolve(folder));
      for (int index = 0; index < 20; index++) {
        BufferedImage photo = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        int grey = index + (folder.equals("dark") ? 10 : 200);
        for (int pixel = 0; pixel < 40 * 30; pixel++) {
          photo.setRGB(pixel % 40, pixel / 40, grey << 16 | grey << 8 | grey);
        }
        ImageIO.write(photo, "png", photos.resolve(index + ".png").toFile());
      }
    }

    String photos = target.resolve("photos").toString();
    int exit = run("--data", photos, "--epochs", "10", "--batch", "8", "--verbose", "0");

    assertThat(exit).isZero();
    assertThat(text())
        .containsPattern(
            "train +validation +test\\Rdark +15 +1 +4\\Rlight +14 +2 +4\\R +29 +3 +8\\R")
        .contains("accuracy on the test  1.000");
  }

  @Test
  void aFolderWithoutClassesIsSaidInOneLine() {
    int exit = run("--data", target.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(text().lines())
        .containsExactly(
            "--data: 0 folders in " + target + " (expected: two or more, one for each class)");
  }

  @Test
  void aWrongArgumentIsSaidInOneLine() {
    int exit = run("--parcels", "--epochs", "0");

    assertThat(exit).isEqualTo(1);
    assertThat(text()).contains("epochs: 0 (expected: >").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--epochs 0", "--batch 0", "--workers -2", "--verbose 3"})
  void aWrongNumberIsRefusedBeforeAnythingIsDrawn(String arguments) throws IOException {
    int exit = run(arguments.split(" "));

    assertThat(exit).isEqualTo(1);
    assertThat(text().lines()).singleElement().asString().startsWith(arguments.replace(" ", ": "));
    assertThat(target).isEmptyDirectory();
  }

  @Test
  @Tag("slow")
  void whatIsLearntHoldsForFamiliesThatWereNeverSeen() throws IOException {
    ConfusionMatrix matrix =
        IconTrial.run(Glyph.all(), new Settings(8, 32, 1, 42, true, 0, target), out);

    assertThat(matrix.majorityShare()).isLessThan(0.4);
    assertThat(matrix.accuracy()).isGreaterThan(0.75);
  }

  @Test
  void iconsAreLookedForInAFewPictures() throws IOException {
    Settings settings = new Settings(1, 16, 1, 42, true, 0, target);
    SceneTrial trial = SceneTrial.draw(Glyph.all(), 32, 16, settings, out);

    assertThat(trial.segment()).isBetween(0.0, 1.0);
    assertThat(trial.detect()).isBetween(0.0, 1.0);
    assertThat(ImageIO.read(target.resolve("segmented.png").toFile())).isNotNull();
    assertThat(ImageIO.read(target.resolve("detected.png").toFile())).isNotNull();
  }

  @Test
  @Tag("slow")
  void iconsOfUnseenFamiliesAreFoundInPictures() throws IOException {
    Settings settings = new Settings(5, 32, 1, 42, true, 0, target);
    SceneTrial trial = SceneTrial.draw(Glyph.all(), 1_000, 200, settings, out);

    assertThat(trial.segment()).as("mean IoU of pixels").isGreaterThan(0.5);
    assertThat(trial.detect()).as("mean IoU of boxes").isGreaterThan(0.45);
  }

  private int run(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--target";
    all[arguments.length + 1] = target.toString();
    return Main.run(out, out, all);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Ten of each kind to learn from, two of each to test on, whose pictures all differ. */
  private static List<Glyph> fewGlyphs() {
    Map<Kind, Integer> known = new EnumMap<>(Kind.class);
    Map<Kind, Integer> unseen = new EnumMap<>(Kind.class);
    List<Glyph> all = Glyph.all();
    return all.stream()
        .filter(Glyph::isChosenSize)
        .filter(glyph -> Kind.of(glyph.name()).isPresent())
        .filter(
            glyph -> {
              boolean test = IconFolders.UNSEEN.contains(glyph.family());
              boolean wanted = test || glyph.family().equals("materialdesign2");
              Kind kind = Kind.of(glyph.name()).orElseThrow();
              return wanted
                  && (test ? unseen : known).merge(kind, 1, Integer::sum) <= (test ? 2 : 10);
            })
        .toList();
  }
}
