package dev.sheaf.source.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sheaf.Box;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YoloSourceTest {
  private static final List<String> CLASSES = List.of("dog", "person");

  @TempDir Path root;

  @BeforeEach
  void makePhotos() throws IOException {
    for (String photo : List.of("images/train/a.jpg", "images/train/b.png", "images/c.jpg")) {
      Files.createDirectories(root.resolve(photo).getParent());
      Files.createFile(root.resolve(photo));
    }
    Files.createDirectories(root.resolve("labels/train"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve("labels").resolve(name), text);
  }

  private List<String> problems() {
    SourceException e =
        catchThrowableOfType(SourceException.class, () -> YoloSource.builder(root, CLASSES).read());
    assertThat(e).isNotNull();
    return e.problems().stream().map(text -> text.replace(root + "/labels/", "")).toList();
  }

  @Test
  void readsTheLabelsBesideEachPhoto() throws IOException {
    write("train/a.txt", "1 0.5 0.25 0.5 0.125\n\n0 0.9 0.9 0.2 0.2\r\n");
    write("c.txt", "");
    write("classes.txt", "dog\nperson\n");

    Annotations read = YoloSource.builder(root, CLASSES).read();

    assertThat(read.classes()).isEqualTo(CLASSES);
    assertThat(read.photos())
        .extracting(AnnotatedPhoto::photo)
        .containsExactly(
            root.resolve("images/c.jpg"),
            root.resolve("images/train/a.jpg"),
            root.resolve("images/train/b.png"));
    assertThat(read.photos()).extracting(photo -> photo.boxes().size()).containsExactly(0, 2, 0);
    assertThat(read.photos().get(1).boxes().get(0))
        .isEqualTo(new Box(0.25, 0.1875, 0.75, 0.3125, 1, true));
  }

  @Test
  void readsFoldersWithOtherNames() throws IOException {
    write("train/a.txt", "0 0.5 0.5 1 1");

    Annotations read =
        YoloSource.builder(Path.of("nowhere"), CLASSES)
            .images(root.resolve("images/train"))
            .labels(root.resolve("labels/train"))
            .read();

    assertThat(read.photos().get(0).boxes()).containsExactly(new Box(0, 0, 1, 1, 0, true));
  }

  @Test
  void namesAllThatIsWrongInAllFiles() throws IOException {
    write(
        "train/a.txt",
        """
        0 0.5 0.5 0.1
        2 0.5 0.5 0.1 0.1
        0.5 0.5 0.5 0.1 0.1
        0 250 0.5 0.1 0.1
        0 0.5 0.5 0.1 -0.1
        0 0.5 0,5 0.1 0.1
        0 0.1 0.1 0.2 0.2 0.3 0.3 0.1 0.1
        """);
    write("c.txt", "0 NaN 0.5 0.1 0.1\n");
    write("train/z.txt", "0 0.5 0.5 0.1 0.1\n");

    assertThat(problems())
        .containsExactly(
            "c.txt:1: 'NaN' is not a number",
            "train/a.txt:1: 4 numbers; a box has five: class, x, y, width, height",
            "train/a.txt:2: '2' is not the index of one of 2 classes, 0 to 1",
            "train/a.txt:3: '0.5' is not the index of one of 2 classes, 0 to 1",
            "train/a.txt:4: '250' is not a share from 0 to 1; divide pixels by the photo's width or height",
            "train/a.txt:5: '-0.1' is not a share from 0 to 1; divide pixels by the photo's width or height",
            "train/a.txt:6: '0,5' is not a number",
            "train/a.txt:7: 9 numbers; a box has five: class, x, y, width, height",
            "train/z.txt: there is no photo of this name in %s. Remove one or add the other"
                .formatted(root.resolve("images")));
  }

  @Test
  void leavesOutWhatHasNoSizeAndNamesTooManyBoxes() throws IOException {
    write("train/a.txt", "1 0.5 0.5 0 0.1\n0 1.00005 -0.00005 0.00002 0.2\n0 0.5 0.5 1 1\n");

    Annotations read = YoloSource.builder(root, CLASSES).most(2).read();
    assertThat(read.leftOut()).isEqualTo(1);
    assertThat(read.photos().get(1).boxes())
        .hasSize(2)
        .allMatch(box -> box.right() > 0 && box.bottom() > 0 && box.left() < 1 && box.top() < 1);
    SourceException e =
        catchThrowableOfType(
            SourceException.class, () -> YoloSource.builder(root, CLASSES).most(1).read());
    assertThat(e.problems())
        .containsExactly(
            root.resolve("labels/train/a.txt")
                + ": 2 boxes, and a sample has room for 1. Set most to 2, the most that a photo here has, or leave out boxes of your choice");
  }

  @Test
  void saysThatNoPhotoHasLabels() {
    assertThat(problems())
        .containsExactly(
            root.resolve("labels")
                + ": none of the photos in "
                + root.resolve("images")
                + " has a file with labels here. Give the folders that belong together");
  }
}
