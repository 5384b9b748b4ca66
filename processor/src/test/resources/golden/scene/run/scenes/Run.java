package scenes;

import dev.sheaf.Box;
import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path photo = Expect.picture(folder.resolve("photo.png"), 448, 224, 255, 0, 0);
    Path mask = Expect.picture(folder.resolve("mask.png"), 448, 224, 2, 2, 2);
    List<Box> things =
        List.of(
            Box.xyxy(0, 0, 448, 224, 3), Box.cxcywh(0.5, 0.5, 0.25, 0.25, 1).asNormalised());
    Scene scene = new Scene(photo, mask, things, new float[51], Species.ROSE);

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
  }

  private static void read(List<Scene> read, Scene written) {
    Expect.that(read.get(0).photo()).equalTo(written.photo());
    Expect.that(read.get(0).regions()).equalTo(written.regions());
    Expect.that(read.get(0).things()).equalTo(written.things());
    Expect.that(read.get(0).joints().length).equalTo(written.joints().length);
    Expect.that(read.get(0).species()).equalTo(written.species());
  }
}
