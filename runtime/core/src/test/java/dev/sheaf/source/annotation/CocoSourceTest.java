package dev.sheaf.source.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

class CocoSourceTest {
  private static final String WHOLE =
      """
      {"info": {"year": 2017},
       "annotations": [
        {"id": 1, "image_id": 20, "category_id": 18, "bbox": [10, 20.5, 30, 40], "iscrowd": 0,
         "segmentation": [[1, 2, 3, 4]], "keypoints": [5, 6, 2, 0, 0, 0]},
        {"id": 2, "image_id": 20, "category_id": 3, "bbox": [0, 0, 5, 5], "iscrowd": 1,
         "segmentation": {"counts": [1, 2], "size": [9, 9]}},
        {"id": 3, "image_id": 20, "category_id": 90, "bbox": [1, 1, 0, 2], "keypoints": [0,0,0,0,0,0]}],
       "images": [
        {"id": 20, "file_name": "a.jpg", "width": 99, "height": 88},
        {"id": 7, "file_name": "sub/b.jpg"}],
       "categories": [
        {"id": 90, "name": "toothbrush"}, {"id": 3, "name": "car"}, {"id": 18, "name": "dog"}]}
      """;

  @TempDir Path folder;
  private Path images;

  @BeforeEach
  void makePhotos() throws IOException {
    images = Files.createDirectories(folder.resolve("images"));
    Files.createDirectories(images.resolve("sub"));
    Files.createFile(images.resolve("a.jpg"));
    Files.createFile(images.resolve("sub/b.jpg"));
  }

  private Path json(String text) throws IOException {
    return Files.writeString(folder.resolve("instances.json"), text);
  }

  private List<String> problems(CocoSource.Builder source) {
    SourceException e = catchThrowableOfType(SourceException.class, source::read);
    assertThat(e).isNotNull();
    String file = folder.resolve("instances.json") + ": ";
    return e.problems().stream().map(text -> text.replace(file, "")).toList();
  }

  @Test
  void readsPhotosInTheirOrderAndClosesTheGapsBetweenCategories() throws IOException {
    Annotations read = CocoSource.builder(json(WHOLE), images).read();

    assertThat(read.classes()).containsExactly("car", "dog", "toothbrush");
    assertThat(read.leftOut()).isEqualTo(2);
    assertThat(read.photos())
        .extracting(AnnotatedPhoto::photo)
        .containsExactly(images.resolve("a.jpg"), images.resolve("sub/b.jpg"));
    assertThat(read.photos().get(0).boxes()).containsExactly(Box.xyxy(10, 20.5, 40, 60.5, 1));
    assertThat(read.photos().get(0).keypoints()).isEmpty();
    assertThat(read.photos().get(1).boxes()).isEmpty();
    assertThat(read.map(photo -> photo.boxes().size())).containsExactly(1, 0);
  }

  @Test
  void labelsByTheNamedClassesHoweverTheyAreSpelt() throws IOException {
    Path json = json(WHOLE.replace("\"dog\"", "\"Dog\"").replace("[1, 1, 0, 2]", "[1, 1, 2, 2]"));
    Annotations read = CocoSource.builder(json, images).classes("toothbrush", "dog").read();

    assertThat(read.classes()).containsExactly("toothbrush", "dog");
    assertThat(read.photos().get(0).boxes()).extracting(Box::label).containsExactly(1, 0);
    assertThat(read.leftOut()).isEqualTo(1);
  }

  @Test
  void namesACategoryThatIsNoClassUnlessOthersAreIgnored() throws IOException {
    CocoSource.Builder source = CocoSource.builder(json(WHOLE), images).classes("dgo", "car");

    assertThat(problems(source))
        .containsExactlyInAnyOrder(
            "categories[0].name: 'toothbrush' is not one of dgo, car. Rename it, add it to the classes, or call ignoreOtherClasses(true)",
            "categories[2].name: 'dog' is not one of dgo, car; did you mean dgo? Rename it, add it to the classes, or call ignoreOtherClasses(true)");
    assertThat(problems(source.ignoreOtherClasses(true)))
        .containsExactly("categories: has no 'dgo'; did you mean dog?");
    Annotations read = source.classes("dog").read();
    assertThat(read.leftOut()).isEqualTo(2);
    assertThat(read.photos().get(0).boxes()).containsExactly(Box.xyxy(10, 20.5, 40, 60.5, 0));
  }

  @Test
  void namesEachPhotoWithTooManyBoxesAndTheNumberThatMendsAll() throws IOException {
    String same = "\"category_id\": 3, \"bbox\": [1, 1, 9, 9]";
    String more =
        "[1, 1, 9, 9]}, {\"image_id\": 20, %1$s}, {\"image_id\": 7, %1$s}, {\"image_id\": 7, %1$s"
            .formatted(same);
    Path json = json(WHOLE.replace("[1, 1, 0, 2]", more));
    assertThat(problems(CocoSource.builder(json, images).most(1)))
        .containsExactly(
            "images[0]: 3 boxes, and a sample has room for 1. Set most to 3, the most that a photo here has, or leave out boxes of your choice",
            "images[1]: 2 boxes, and a sample has room for 1. Set most to 3, the most that a photo here has, or leave out boxes of your choice");
    assertThat(CocoSource.builder(json, images).most(3).read().photos()).hasSize(2);
  }

  @Test
  void readsThePointsOfTheOneThingThatHasSome() throws IOException {
    Annotations read = CocoSource.builder(json(WHOLE), images).keypoints(2).read();

    assertThat(read.photos().get(0).keypoints()).containsExactly(5, 6, 2, 0, 0, 0);
    assertThat(read.photos().get(1).keypoints()).containsExactly(new float[6]);
  }

  @Test
  void namesPointsThatAreTooManyOrOfSeveralThings() throws IOException {
    assertThat(problems(CocoSource.builder(json(WHOLE), images).keypoints(17)))
        .containsExactly("annotations[0].keypoints: has 6 numbers; 17 points have 51");
    String two = WHOLE.replace("[0,0,0,0,0,0]", "[1,1,1,0,0,0]");
    assertThat(problems(CocoSource.builder(json(two), images).keypoints(2)))
        .containsExactly(
            "annotations[2].keypoints: the photo '%s' has points in annotations[0] already; cut out each thing, or leave one"
                .formatted(images.resolve("a.jpg")));
  }

  @Test
  void namesAllThatIsWrong() throws IOException {
    Path file =
        json(
            """
            {"images": [
              {"id": 1, "file_name": "a.jpg"},
              {"id": 8, "file_name": "a.jpg", "width": 20, "height": 10},
              {"id": 1, "file_name": "sub/b.jpg"},
              {"id": 2, "file_name": "gone.jpg"},
              {"id": 3, "file_name": "../instances.json"},
              {"id": "x", "file_name": "a.jpg"},
              {"id": 4},
              5],
             "categories": [{"id": 1, "name": "car"}, {"id": 1, "name": "dog"}, {"id": 2, "name": "car"}],
             "annotations": [
              {"image_id": 9, "category_id": 1, "bbox": [1, 2, 3, 4]},
              {"image_id": 1, "category_id": 8, "bbox": [1, 2, 3, 4]},
              {"image_id": 1, "category_id": 1, "bbox": [1, 2, 3]},
              {"image_id": 1, "category_id": 1, "bbox": [1, 2, -3, 4]},
              {"image_id": 1, "category_id": 1, "bbox": [1, null, 3, 4]},
              {"image_id": 1, "category_id": 1},
              {"image_id": 2, "category_id": 1, "bbox": [1, 2, 3, 4]},
              {"image_id": 8, "category_id": 1, "bbox": [19, 2, 3, 4]},
              {"image_id": 8, "category_id": 1, "bbox": [1, 10, 3, 4]}]}
            """);
    assertThat(
            problems(
                CocoSource.builder(file, images).classes("cra", "dog").ignoreOtherClasses(true)))
        .containsExactlyInAnyOrder(
            "images[5].id: 'x' is not a whole number; write it as 42",
            "images[6].file_name: is missing",
            "images[7]: is not an object",
            "annotations[2].bbox: has 3 numbers; write left, top, width, height",
            "annotations[3].bbox: has a width of -3.0 and a height of 4.0; write left, top, width, height",
            "annotations[4].bbox[1]: 'null' is not a number",
            "annotations[5].bbox: is missing",
            "images[2].id: 1 is there twice; give each its own",
            "images[3].file_name: '%s': there is no such file. Put it there, or take it out of the annotations"
                .formatted(images.resolve("gone.jpg")),
            "images[4].file_name: '../instances.json' leads out of '%s'; give the directory that all photos are below"
                .formatted(images),
            "categories[1].id: 1 is there twice; give each its own",
            "categories[2].name: 'car' is there twice; give each category its own",
            "categories: has no 'cra'; did you mean car?",
            "annotations[0].image_id: no image has the id 9",
            "annotations[1].category_id: no category has the id 8",
            "annotations[8].bbox: left 1.0, top 10.0 lies outside of its photo of 20 x 10 pixels");
  }

  @Test
  void saysWhatIsNoCocoFile() throws IOException {
    assertThat(problems(CocoSource.builder(json("[1]"), images)))
        .containsExactly(
            "is not a COCO file, which is an object with images, annotations and categories");
    assertThat(problems(CocoSource.builder(json("{\"images\": []}"), images)))
        .contains("has no 'annotations'; a COCO file has images, annotations and categories");
    assertThat(problems(CocoSource.builder(json("{\"images\": [{]"), images)).get(0))
        .startsWith("is not JSON: unexpected text at line 1 column ");
    assertThat(problems(CocoSource.builder(json("{\"images\": ["), images)).get(0))
        .startsWith("is not JSON: End of input at line 1 column ");
    Files.write(folder.resolve("instances.json"), new byte[] {'{', '"', (byte) 0xFF});
    assertThat(problems(CocoSource.builder(folder.resolve("instances.json"), images)))
        .containsExactly("is not UTF-8");
    assertThat(problems(CocoSource.builder(folder.resolve("none.json"), images)))
        .containsExactly(folder.resolve("none.json") + ": there is no such file");
    assertThatThrownBy(
            () -> CocoSource.builder(folder.resolve("x.json"), folder.resolve("imgs")).read())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("imgs: no such directory. Give the directory that holds the photos");
  }
}
