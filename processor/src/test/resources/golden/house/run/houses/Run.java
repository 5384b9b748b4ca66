package houses;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    List<House> houses =
        List.of(
            new House(211, 1965, (byte) 4, "wood", 350_000, 0.5),
            new House(74.5f, 1900, (byte) 2, "lime stone", 250_000, 2));
    try (HouseSequence sequence = HouseSequence.builder(houses).batchSize(2).build();
        HouseBatch batch = sequence.batch(0)) {
      Expect.that(batch.features())
          .is("features: float32 [2, 3]")
          .holds(2, 0.5, 4, -1, 0, 2);
      Expect.that(batch.walls()).is("walls: int64 [2]").holds(1, 2);
      Expect.that(batch.price()).is("price: float32 [2, 1]").holds(1, 0);
      Expect.that(batch.weight()).is("weight: float32 [2]").holds(0.5, 2);
      Expect.that(batch.inputs()).equalTo(List.of(batch.features(), batch.walls()));
      Expect.that(batch.targets()).equalTo(List.of(batch.price()));
      Expect.that(batch.weights().orElseThrow()).equalTo(batch.weight());
    }
    Expect.that(HouseSequence.FEATURES_COLUMNS).equalTo(List.of("area", "year", "rooms"));
    Expect.schema(HouseSequence.SCHEMA, HouseSequence.SCHEMA.fingerprint());
    Path table = Path.of(args[0]).resolveSibling("houses.csv");
    HouseSamples.table().writeCsv(houses, table);
    Expect.that(HouseSamples.table().readCsv(table)).equalTo(houses);
  }
}
