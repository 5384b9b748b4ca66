package flowers;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path red = Expect.picture(Path.of(args[0], "ROSE", "red.png"), 224, 224, 255, 0, 0);
    Path grey = Expect.picture(Path.of(args[0], "DAISY", "grey.png"), 10, 10, 51, 51, 51);
    Expect.picture(Path.of(args[0], "TULIP", "blue.png"), 10, 10, 0, 0, 255);

    List<Flower> flowers = List.of(new Flower(red, Species.ROSE), new Flower(grey, Species.DAISY));
    try (FlowerSequence sequence = FlowerSequence.builder(flowers).batchSize(2).build();
        FlowerBatch batch = sequence.batch(0)) {
      Expect.that(batch.photo()).is("photo: float32 [2, 3, 224, 224]");
      Expect.that(batch.photo()).begins(1, 1, 1).at(224 * 224, 0).at(3 * 224 * 224, 0.2);
      Expect.that(batch.species()).is("species: float32 [2, 3]").holds(0, 1, 0, 1, 0, 0);
      Path sheet = Path.of(args[0]).resolveSibling("sheet.png");
      FlowerSamples.preview(batch, sheet);
      Expect.colours(sheet, 0xFF0000, 0x333333);
      Expect.that(batch.inputs()).equalTo(List.of(batch.photo()));
      Expect.that(batch.targets()).equalTo(List.of(batch.species()));
      Expect.that(batch.toString())
          .equalTo("Flower[2]{photo: float32 [2, 3, 224, 224], species: float32 [2, 3]}");
    }
    Expect.that(FlowerSequence.PHOTO_SHAPE.toString()).equalTo("[3, 224, 224]");
    Expect.that(FlowerSequence.SPECIES_NAMES).equalTo(List.of("DAISY", "ROSE", "TULIP"));
    switch (3) {
      case FlowerSequence.SPECIES_CLASSES -> {}
      default -> throw new AssertionError("not a compile-time constant");
    }
    Expect.schema(FlowerSequence.SCHEMA, FlowerSequence.SCHEMA.fingerprint());

    List<Flower> found = FlowerSamples.fromDirectory(Path.of(args[0]));
    Expect.that(found.stream().map(Flower::species).toList())
        .equalTo(List.of(Species.DAISY, Species.ROSE, Species.TULIP));
    Path table = Path.of(args[0]).resolveSibling("flowers.csv");
    FlowerSamples.table().writeCsv(found, table);
    Expect.that(FlowerSamples.table().readCsv(table)).equalTo(found);
    FlowerSamples.table().writeJsonLines(found, table);
    Expect.that(FlowerSamples.table().readJsonLines(table)).equalTo(found);
    FlowerSamples.check().quiet(true).run(found);
  }
}
