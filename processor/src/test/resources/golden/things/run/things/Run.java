package things;

import dev.sheaf.processor.Expect;
import dev.sheaf.source.SourceException;
import java.nio.file.Path;
import java.util.List;

/** The same photo of 16 x 8 pixels in each format; its tensor has 8 x 4, half of that. */
public final class Run {
  private static final String COCO =
      """
      {"images": [{"id": 5, "file_name": "a.png", "width": 16, "height": 8}],
       "categories": [{"id": 3, "name": "dog"}, {"id": 1, "name": "traffic_light"}],
       "annotations": [
         {"image_id": 5, "category_id": 1, "bbox": [4, 2, 8, 4], "keypoints": [3, 5, 2, 0, 0, 0]},
         {"image_id": 5, "category_id": 3, "bbox": [0, 0, 16, 8]},
         {"image_id": 5, "category_id": 3, "bbox": [16, 0, 0, 8]},
         {"image_id": 5, "category_id": 3, "bbox": [0, 0, 16, 8], "iscrowd": 1}]}
      """;

  private static final String VOC =
      """
      <annotation><filename>a.png</filename>
      <object><name>traffic light</name><bndbox>
      <xmin>5</xmin><ymin>3</ymin><xmax>12</xmax><ymax>6</ymax></bndbox></object>
      <object><name>dog</name><bndbox>
      <xmin>1</xmin><ymin>1</ymin><xmax>16</xmax><ymax>8</ymax></bndbox></object>
      </annotation>
      """;

  public static void main(String[] args) {
    Path root = Path.of(args[0]).toAbsolutePath();
    Path images = Expect.picture(root.resolve("images/a.png"), 16, 8, 255, 0, 0).getParent();
    Path json = Expect.text(root.resolve("all.json"), COCO);
    Path xml = Expect.text(root.resolve("xml/a.xml"), VOC).getParent();
    Expect.text(root.resolve("labels/a.txt"), "1 0.5 0.5 0.5 0.5\n0 0.5 0.5 1 1\n");

    batch(ThingSamples.fromCoco(json, images));
    batch(ThingSamples.fromVoc(xml, images));
    batch(ThingSamples.fromYolo(root));
    Expect.that(ThingSamples.coco(json, images).read().leftOut()).equalTo(2L);

    Path mistyped = Expect.text(root.resolve("dgo.json"), COCO.replace("\"dog\"", "\"dgo\""));
    try {
      ThingSamples.fromCoco(mistyped, images);
      throw new AssertionError("read");
    } catch (SourceException e) {
      Expect.that(e.getMessage().contains("'dgo' is not one of dog, traffic light; did you mean dog"))
          .equalTo(true);
    }
    points(json, images);
  }

  private static void batch(List<Thing> things) {
    try (ThingSequence sequence = ThingSequence.builder(things).batchSize(1).build();
        ThingBatch batch = sequence.batch(0)) {
      Expect.that(batch.boxes()).holds(2, 1, 6, 3, 0, 0, 8, 4);
      Expect.that(batch.boxesClasses()).holds(1, 0);
      Expect.that(batch.photo()).at(0, 1).at(32, 0);
    }
  }

  private static void points(Path json, Path images) {
    List<Face> faces = FaceSamples.fromCoco(json, images);
    try (FaceSequence sequence = FaceSequence.builder(faces).batchSize(1).build();
        FaceBatch batch = sequence.batch(0)) {
      Expect.that(batch.eyes()).holds(1.5, 2.5, 2, 0, 0, 0);
    }
    List<String> classes = List.of("traffic light");
    List<Body> bodies =
        BodySamples.coco(json, images, classes)
            .ignoreOtherClasses(true)
            .read()
            .map(photo -> new Body(photo.photo().toString(), photo.boxes(), photo.keypoints()));
    try (BodySequence sequence = BodySequence.builder(bodies).batchSize(1).build();
        BodyBatch batch = sequence.batch(0)) {
      Expect.that(batch.person()).holds(2, 1, 6, 3);
      Expect.that(batch.personClasses()).holds(0);
      Expect.that(batch.joints()).holds(1.5, 2.5, 2, 0, 0, 0);
    }
  }
}
