package dev.sheaf.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sheaf.source.Flower;
import dev.sheaf.source.FlowerSamples;
import dev.sheaf.source.Labels;
import dev.sheaf.source.SourceException;
import dev.sheaf.source.Species;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectorySourceTest {
  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("flowers"));
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private List<String> read(DirectorySource.Builder<Flower> source) {
    return source.read().stream()
        .map(flower -> root.relativize(flower.photo()) + " " + flower.species())
        .toList();
  }

  @Test
  void labelsEachFileByItsFolder() throws IOException {
    files("daisy/2.jpg", "daisy/1.JPEG", "tulip/x.png", "rose/a/b/deep.webp");
    assertThat(read(FlowerSamples.directory(root)))
        .containsExactly(
            "daisy/1.JPEG DAISY",
            "daisy/2.jpg DAISY",
            "rose/a/b/deep.webp ROSE",
            "tulip/x.png TULIP");
  }

  @Test
  void keepsTheRootAsItIsGiven() throws IOException {
    files("daisy/1.jpg", "rose/1.jpg", "tulip/1.jpg");
    Path given = folder.resolve("./flowers");
    assertThat(FlowerSamples.fromDirectory(given))
        .first()
        .isEqualTo(new Flower(given.resolve("daisy/1.jpg"), Species.DAISY));
  }

  @Test
  void findsFoldersByAllNamesOfAClass() throws IOException {
    files("Daisy/1.jpg", "rosa-canina/1.jpg", "ROSE/2.jpg", "dog rose/3.jpg", "tulip/1.jpg");
    assertThat(read(FlowerSamples.directory(root)))
        .containsExactly(
            "Daisy/1.jpg DAISY",
            "ROSE/2.jpg ROSE",
            "dog rose/3.jpg ROSE",
            "rosa-canina/1.jpg ROSE",
            "tulip/1.jpg TULIP");
  }

  @Test
  void sortsByCodeUnitsOfTheRelativePathWhateverTheOrderOfTheFileSystem() throws IOException {
    List<String> names =
        new ArrayList<>(
            List.of(
                "rose/10.jpg",
                "rose/2.jpg",
                "rose/B.jpg",
                "rose/a-b/1.jpg",
                "rose/a/1.jpg",
                "rose/a.jpg",
                "rose/b.jpg",
                "rose/\u00e9.jpg",
                "rose/z.jpg",
                "rose/\uD83C\uDF39.jpg",
                "rose/\uFB01.jpg"));
    List<String> expected = names.stream().sorted().map(name -> name + " ROSE").toList();
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(names, new Random(seed));
      root = Files.createDirectory(folder.resolve("copy" + seed));
      files(names.toArray(String[]::new));
      assertThat(read(FlowerSamples.directory(root).allowEmptyClasses(true))).isEqualTo(expected);
    }
  }

  @Test
  void sortsWholePathsNotFolderByFolder() throws IOException {
    files("a/1.jpg", "a-b/1.jpg", "a.b/1.jpg", "a0/1.jpg");
    Labels<String> labels = Labels.of(List.of("a", "a-b", "a.b", "a0"));
    // '-' and '.' come before the '/' after "a", '0' comes after it.
    assertThat(DirectorySource.perClass(root, labels, (file, label) -> label).read())
        .containsExactly("a-b", "a.b", "a", "a0");
  }

  @Test
  void guessesNoClassWhereTwoDifferInCaseOnly() throws IOException {
    Labels<String> labels = Labels.of(List.of("Rose", "ROSE"));
    files("ROSE/1.jpg", "Rose/1.jpg", "rose/1.jpg");
    assertThatThrownBy(DirectorySource.perClass(root, labels, (file, label) -> label)::read)
        .hasMessageContaining("'rose' is not one of Rose, ROSE");
    assertThat(DirectorySource.perClass(root, labels, (file, label) -> label).ignore("rose").read())
        .containsExactly("ROSE", "Rose");
  }

  @Test
  void sortsAccentsTakenApartAsPutTogether() throws IOException {
    files("rose/e\u0301.jpg", "rose/f.jpg", "rose/e.jpg");
    assertThat(read(FlowerSamples.directory(root).allowEmptyClasses(true)))
        .containsExactly("rose/e.jpg ROSE", "rose/f.jpg ROSE", "rose/e\u0301.jpg ROSE");
  }

  @Test
  void passesOverStraysWithoutAWord() throws IOException {
    files(
        "daisy/1.jpg",
        "rose/1.jpg",
        "tulip/1.jpg",
        ".DS_Store",
        ".ipynb_checkpoints/x.jpg",
        "__MACOSX/daisy/._1.jpg",
        "README.md",
        "daisy/Thumbs.db",
        "daisy/._1.jpg",
        "daisy/.hidden/2.jpg",
        "rose/desktop.ini",
        "rose/@eaDir/1.jpg",
        "tulip/1.jpg~");
    assertThat(read(FlowerSamples.directory(root)))
        .containsExactly("daisy/1.jpg DAISY", "rose/1.jpg ROSE", "tulip/1.jpg TULIP");
  }

  @Test
  void passesOverWhatItIsTold() throws IOException {
    files(
        "daisy/1.jpg",
        "daisy/notes.txt",
        "rose/1.jpg",
        "rose/thumbs/1.jpg",
        "tulip/1.jpg",
        "unsorted/7.jpg");
    assertThat(read(FlowerSamples.directory(root).ignore("*.txt", "thumbs").ignore("unsorted")))
        .containsExactly("daisy/1.jpg DAISY", "rose/1.jpg ROSE", "tulip/1.jpg TULIP");
  }

  @Test
  void readsNothingWhenAnythingIsWrongAndNamesAllOfIt() throws IOException {
    files("daisy/1.jpg", "daisy/2.txt", "rsoe/1.jpg", "top.png");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.fromDirectory(root))
        .satisfies(
            e -> {
              assertThat(e.count()).isEqualTo(5);
              assertThat(e.getMessage())
                  .contains(
                      "2.txt",
                      "rsoe",
                      "did you mean ROSE?",
                      "top.png",
                      "class ROSE",
                      "class TULIP");
            });
  }

  @Test
  void countsMoreThanAHundredProblems() throws IOException {
    for (int i = 0; i < 150; i++) {
      files("daisy/" + i + ".txt");
    }
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> FlowerSamples.directory(root).allowEmptyClasses(true).read())
        .satisfies(
            e -> {
              assertThat(e.count()).isEqualTo(150);
              assertThat(e.problems()).hasSize(100);
              assertThat(e.getMessage()).endsWith("and 50 more like these");
            });
  }

  @Test
  void followsLinksAsItIsTold() throws IOException {
    files("daisy/1.jpg", "rose/1.jpg", "tulip/1.jpg");
    Path outside = Files.createFile(folder.resolve("outside.jpg"));
    Files.createSymbolicLink(root.resolve("rose/out.jpg"), outside);
    DirectorySource.Builder<Flower> source = FlowerSamples.directory(root);
    assertThatThrownBy(source::read).hasMessageContaining("out.jpg: a symbolic link.");
    assertThat(read(source.symbolicLinks(SymbolicLinks.IGNORE))).hasSize(3);
    assertThatThrownBy(source.symbolicLinks(SymbolicLinks.INSIDE)::read)
        .hasMessageContaining("outside of the root");
    assertThat(read(source.symbolicLinks(SymbolicLinks.FOLLOW)))
        .contains("rose/out.jpg ROSE")
        .hasSize(4);
    Files.delete(root.resolve("rose/out.jpg"));
    Files.createSymbolicLink(root.resolve("rose/in"), root.resolve("daisy"));
    assertThat(read(source.symbolicLinks(SymbolicLinks.INSIDE)))
        .contains("rose/in/1.jpg ROSE")
        .hasSize(4);
  }

  @Test
  void endsOnLinksThatLeadInCircles() throws IOException {
    files("daisy/1.jpg", "rose/1.jpg", "tulip/1.jpg");
    Files.createSymbolicLink(root.resolve("rose/to-daisy"), root.resolve("daisy"));
    Files.createSymbolicLink(root.resolve("daisy/to-rose"), root.resolve("rose"));
    Files.createSymbolicLink(root.resolve("tulip/up"), root);
    assertThatThrownBy(
            () -> FlowerSamples.directory(root).symbolicLinks(SymbolicLinks.FOLLOW).read())
        .hasMessageContaining("a circle");
  }

  @Test
  void namesAPipeInsteadOfWaitingForIt() throws IOException, InterruptedException {
    files("daisy/1.jpg", "rose/1.jpg", "tulip/1.jpg");
    boolean made =
        Files.isExecutable(Path.of("/usr/bin/mkfifo"))
            && new ProcessBuilder("mkfifo", root.resolve("rose/pipe.jpg").toString())
                    .start()
                    .waitFor()
                == 0;
    assumeTrue(made, "no mkfifo here");
    assertThatThrownBy(() -> FlowerSamples.fromDirectory(root))
        .hasMessageContaining("pipe.jpg: neither a file nor a directory");
    assertThatThrownBy(() -> FlowerSamples.table().readCsv(root.resolve("rose/pipe.jpg")))
        .hasMessageContaining("pipe.jpg: a pipe or a device");
  }

  @Test
  void readsFilesWithoutClasses() throws IOException {
    files("b/1.jpg", "a.jpg", ".hidden");
    assertThat(DirectorySource.unlabelled(root, file -> root.relativize(file).toString()).read())
        .containsExactly("a.jpg", "b/1.jpg");
  }

  @Test
  void takesAListOfAHundredThousandClasses() throws IOException {
    List<String> names = IntStream.range(0, 100_000).mapToObj(i -> "n%08d".formatted(i)).toList();
    files("n00000007/1.jpg", "N00099999/1.jpg");
    Labels<Integer> labels = Labels.indices(names);
    assertThat(
            DirectorySource.perClass(root, labels, (file, label) -> label)
                .allowEmptyClasses(true)
                .read())
        .containsExactlyInAnyOrder(7, 99_999);
    for (int i = 0; i < 20; i++) {
      files("m%08d/1.jpg".formatted(i));
    }
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> DirectorySource.perClass(root, labels, (file, label) -> label).read())
        .satisfies(e -> assertThat(e.count()).isEqualTo(20 + 99_998));
  }
}
