package scenes;

import dev.sheaf.Box;
import dev.sheaf.processor.Expect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path photo = Expect.picture(folder.resolve("photo.png"), 448, 224, 255, 0, 0);
    Path mask = Expect.mask(folder.resolve("mask.png"), 448, 224, 2, 255);
    List<Box> things =
        List.of(Box.xyxy(0, 0, 448, 224, 3), Box.cxcywh(0.5, 0.5, 0.25, 0.5, 1).asNormalised());
    float[] joints = new float[51];
    joints[3] = 100;
    joints[4] = 50;
    joints[5] = 2;
    Scene scene = new Scene(photo, mask, things, joints, Species.ROSE);

    try (SceneSequence sequence = SceneSequence.builder(List.of(scene)).batchSize(1).build();
        SceneBatch batch = sequence.batch(0)) {
      Expect.that(batch.photo()).is("photo: float32 [1, 3, 224, 224]").at(0, 1).at(224 * 224, 0);
      Expect.that(batch.regions()).is("regions: int64 [1, 224, 224]");
      Expect.that(batch.regions()).at(0, 2).at(111, 2).at(112, 255).at(223, 255);
      Expect.that(batch.things()).is("things: float32 [1, 20, 4]").sums(224 + 224 + 4 * 112);
      Expect.that(batch.things()).begins(0, 0, 224, 224, 84, 56, 140, 168);
      Expect.that(batch.thingsClasses()).is("thingsClasses: int64 [1, 20]");
      Expect.that(batch.thingsClasses()).begins(3, 1, -1).sums(3 + 1 - 18);
      Expect.that(batch.joints()).is("joints: float32 [1, 17, 3]");
      Expect.that(batch.joints()).begins(0, 0, 0, 50, 50, 2).sums(102);
      Expect.that(batch.species()).is("species: float32 [1, 3]").holds(0, 1, 0);
      Expect.that(batch.inputs()).equalTo(List.of(batch.photo()));
      Expect.that(batch.targets())
          .equalTo(
              List.of(
                  batch.regions(),
                  batch.things(),
                  batch.thingsClasses(),
                  batch.joints(),
                  batch.species()));
      SceneSamples.preview(batch, folder.resolve("sheet.png"));
      SceneSamples.previewAugmented(sequence, 0, folder.resolve("epochs.png"));
      Expect.that(Files.exists(folder.resolve("sheet.png"))).equalTo(true);
      Expect.that(Files.exists(folder.resolve("epochs.png"))).equalTo(true);
    }
    Expect.that(SceneSequence.REGIONS_SHAPE.toString()).equalTo("[224, 224]");
    Expect.that(SceneSequence.THINGS_SHAPE.toString()).equalTo("[20, 4]");
    Expect.that(SceneSequence.THINGS_CLASSES_SHAPE.toString()).equalTo("[20]");
    Expect.that(SceneSequence.JOINTS_SHAPE.toString()).equalTo("[17, 3]");
    Expect.schema(SceneSequence.SCHEMA, SceneSequence.SCHEMA.fingerprint());

    Path table = folder.resolve("scenes.csv");
    SceneSamples.table().writeCsv(List.of(scene), table);
    read(SceneSamples.table().readCsv(table), scene);
    SceneSamples.table().writeJsonLines(List.of(scene), table);
    read(SceneSamples.table().readJsonLines(table), scene);
    check(scene, Expect.mask(folder.resolve("other.png"), 448, 224, 2, 255));
  }

  /** Two photos may have masks that are alike; only equal photos are worth a word. */
  private static void check(Scene scene, Path mask) {
    Scene other = new Scene(scene.photo(), mask, scene.things(), scene.joints(), scene.species());
    String text = SceneSamples.check().quiet(true).run(List.of(scene, other)).text();
    Expect.that(text.contains("regions: 2 files")).equalTo(true);
    Expect.that(text.contains("equal files")).equalTo(false);
    Expect.that(text.contains("bad:")).equalTo(false);
  }

  private static void read(List<Scene> read, Scene written) {
    Expect.that(read.get(0).photo()).equalTo(written.photo());
    Expect.that(read.get(0).regions()).equalTo(written.regions());
    Expect.that(read.get(0).things()).equalTo(written.things());
    Expect.that(List.of(read.get(0).joints()[3], read.get(0).joints()[5]))
        .equalTo(List.of(100f, 2f));
    Expect.that(read.get(0).species()).equalTo(written.species());
  }
}
