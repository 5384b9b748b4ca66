package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFoldersTest {
  private static List<Glyph> glyphs;

  @TempDir private Path folder;

  @BeforeAll
  static void readFonts() {
    glyphs = Glyph.all();
  }

  @Test
  void oneFolderPerClassAndTheUnseenFamiliesApart() throws IOException {
    IconFolders icons =
        IconFolders.draw(
            List.of(glyph("feather", "cloud"), glyph("carbonicons", "folder")),
            folder.resolve("icons"));

    assertThat(files(icons.train())).containsExactly("cloud/feather-feather-cloud.png");
    assertThat(files(icons.test())).containsExactly("folder/carbonicons-icons-folder.png");
  }

  @Test
  void theSamePixelsAreKeptOnceAndForTraining() throws IOException {
    Glyph cloud = glyph("feather", "cloud");
    Glyph renamed = new Glyph("feather", "feather", "cloud-too", cloud.font(), cloud.code());
    Glyph borrowed = new Glyph("carbonicons", "icons", "cloud", cloud.font(), cloud.code());

    IconFolders icons =
        IconFolders.draw(List.of(borrowed, renamed, cloud), folder.resolve("icons"));

    assertThat(files(icons.train())).containsExactly("cloud/feather-feather-cloud.png");
    assertThat(files(icons.test())).isEmpty();
  }

  @Test
  void namesOfTwoKindsOrNoneAreLeftOut() throws IOException {
    Glyph cloud = glyph("feather", "cloud");
    Glyph two = new Glyph("feather", "feather", "cloud-lock", cloud.font(), cloud.code());
    Glyph none = new Glyph("feather", "feather", "weather", cloud.font(), cloud.code());

    IconFolders icons = IconFolders.draw(List.of(two, none), folder.resolve("icons"));

    assertThat(files(icons.train())).isEmpty();
  }

  @Test
  void ofFluentOnlySize24IsDrawn() {
    assertThat(glyphs.stream().filter(g -> g.family().equals("fluentui") && g.isChosenSize()))
        .isNotEmpty()
        .allMatch(glyph -> glyph.name().endsWith("-24"));
    assertThat(glyph("feather", "cloud").isChosenSize()).isTrue();
  }

  @Test
  void drawingAgainReplacesWhatWasThere() throws IOException {
    Path target = folder.resolve("icons");
    IconFolders.draw(List.of(glyph("feather", "cloud")), target);
    IconFolders icons = IconFolders.draw(List.of(glyph("feather", "lock")), target);

    assertThat(files(icons.train())).containsExactly("lock/feather-feather-lock.png");
    assertThat(folder).isDirectoryContaining(path -> path.equals(target));
  }

  @Test
  void aPictureIsBlackOnWhiteInTheMiddle() throws IOException {
    IconFolders icons =
        IconFolders.draw(List.of(glyph("feather", "folder")), folder.resolve("icons"));

    BufferedImage picture =
        ImageIO.read(icons.train().resolve("folder/feather-feather-folder.png").toFile());

    assertThat(picture.getWidth()).isEqualTo(64);
    assertThat(picture.getHeight()).isEqualTo(64);
    int left = 64;
    int right = -1;
    int top = 64;
    int bottom = -1;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        if (picture.getRaster().getSample(x, y, 0) < 128) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    assertThat(picture.getRaster().getSample(0, 0, 0)).isEqualTo(255);
    assertThat(left).isEqualTo(4);
    assertThat(right).isEqualTo(59);
    assertThat(top + bottom).isBetween(62, 64);
  }

  @Test
  void allTenFamiliesAreOnTheClassPath() {
    assertThat(glyphs.stream().map(Glyph::family).distinct())
        .containsExactlyInAnyOrder(
            "bootstrapicons",
            "carbonicons",
            "evaicons",
            "feather",
            "fluentui",
            "material2",
            "materialdesign2",
            "octicons",
            "remixicon",
            "unicons");
  }

  private static Glyph glyph(String family, String name) {
    return glyphs.stream()
        .filter(glyph -> glyph.family().equals(family) && glyph.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> files(Path split) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walked = Files.walk(split)) {
      walked
          .filter(Files::isRegularFile)
          .forEach(file -> found.add(split.relativize(file).toString().replace('\\', '/')));
    }
    found.sort(null);
    return found;
  }
}
