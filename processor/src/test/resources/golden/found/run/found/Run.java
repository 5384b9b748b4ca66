package found;

import dev.sheaf.Classes;
import dev.sheaf.Schema;
import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Expect.picture(root.resolve("rose").resolve("a.png"), 2, 2, 255, 0, 0);
    Expect.picture(root.resolve("daisy, white").resolve("b.png"), 2, 2, 0, 255, 0);
    Expect.picture(root.resolve("tulip").resolve("c.png"), 2, 2, 0, 0, 255);
    List<Folder> samples = FolderSamples.fromDirectory(root);
    Classes classes = Classes.of(samples, Folder::kind);
    Expect.that(classes.names()).equalTo(List.of("daisy, white", "rose", "tulip"));
    Path kept = root.resolveSibling("classes.txt");
    classes.write(kept);
    Expect.that(Classes.read(kept)).equalTo(classes);
    Schema schema = schema(samples, classes);
    Expect.that(schema.tensors().get(1).classes()).equalTo(classes.names());
    Expect.that(schema.description().lines().toList().get(1))
        .equalTo("kind: target float32 [n, classes], one-hot of \"daisy, white\", rose, tulip");
    Expect.schema(schema, schema.fingerprint());
    Classes swapped = Classes.of(List.of("rose", "daisy, white", "tulip"));
    Expect.that(schema(samples, swapped).fingerprint().equals(schema.fingerprint())).equalTo(false);
    try (FolderSequence sequence = FolderSequence.builder(samples, classes).build();
        FolderBatch batch = sequence.batch(0)) {
      Expect.that(batch.kind()).is("kind: float32 [3, 3]").holds(1, 0, 0, 0, 1, 0, 0, 0, 1);
      FolderSamples.preview(batch, root.resolveSibling("preview.png"));
    }
    Path table = root.resolveSibling("folders.csv");
    FolderSamples.table().writeCsv(samples, table);
    Expect.that(FolderSamples.table().readCsv(table)).equalTo(samples);
    Expect.that(FolderSamples.check().quiet(true).run(samples).toString().contains("daisy, white"))
        .equalTo(true);
    refusesWhatTheClassesLack(samples.get(0).file(), classes);
    several(samples.get(0).file(), root.resolveSibling("snaps.csv"));
  }

  private static Schema schema(List<Folder> samples, Classes classes) {
    try (FolderSequence sequence = FolderSequence.builder(samples, classes).build()) {
      return sequence.schema().orElseThrow();
    }
  }

  private static void refusesWhatTheClassesLack(Path file, Classes classes) {
    List<Folder> others =
        List.of(new Folder(file, "rsoe"), new Folder(file, "rose"), new Folder(file, "rsoe"));
    try {
      FolderSequence.builder(others, classes);
    } catch (IllegalArgumentException e) {
      Expect.that(e.getMessage())
          .equalTo(
              "kind: the samples have classes that were not given: 'rsoe' (2 samples; did you mean"
                  + " rose?) (expected: one of daisy, white, rose, tulip)");
      return;
    }
    throw new AssertionError("an unknown class was taken");
  }

  private static void several(Path file, Path table) {
    List<Snap> snaps =
        List.of(new Snap(file, "x", "one", "of"), new Snap(file, "y", "two", "a"));
    Classes kinds = Classes.of(List.of("y", "x"));
    Classes numbers = Classes.of(snaps, Snap::samples);
    try (SnapSequence sequence = SnapSequence.builder(snaps, kinds, numbers).build();
        SnapBatch batch = sequence.batch(0)) {
      Expect.that(batch.kind()).is("kind: float32 [2, 2]").holds(0, 1, 1, 0);
      Expect.that(batch.samplesTensor()).is("samples: int64 [2]").holds(0, 1);
      Expect.that(batch.settings()).is("settings: float32 [2, 2]").holds(0, 1, 1, 0);
      Expect.that(sequence.schema().orElseThrow().description().lines().skip(1).toList())
          .equalTo(
              List.of(
                  "kind: target float32 [n, classes], one-hot of y, x",
                  "samples: target int64 [n], class index of one, two",
                  "settings: target float32 [n, 2], one-hot of a, of"));
    }
    SnapSamples.table().writeCsv(snaps, table);
    Expect.that(SnapSamples.table().readCsv(table)).equalTo(snaps);
  }
}
