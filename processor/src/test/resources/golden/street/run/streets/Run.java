package streets;

import dev.sheaf.Box;
import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path left = Expect.picture(folder.resolve("left.png"), 12, 4, 255, 0, 0);
    Path right = Expect.picture(folder.resolve("right.png"), 6, 4, 0, 9, 0);
    Path road = Expect.mask(folder.resolve("road.png"), 6, 4, 0, 1);
    Path depth = Expect.mask(folder.resolve("depth.png"), 12, 4, 7, 8);
    // The first is too narrow to be kept.
    List<Box> cars = List.of(Box.xyxy(0, 0, 0.8, 4, 0), Box.xyxy(2, 0, 6, 4, 1));
    List<Box> signs = List.of(Box.xywh(0, 0, 6, 2, 5));
    float[] corners = new float[15];
    corners[3] = 6;
    corners[4] = 2;
    corners[5] = 1;
    Street street =
        new Street(road.toString(), cars, 3, left, right, signs, corners, depth.toUri());

    try (StreetSequence sequence = StreetSequence.builder(List.of(street)).batchSize(1).build();
        StreetBatch batch = sequence.batch(0)) {
      // Four rows of six columns show the left photo in the two rows in the middle.
      Expect.that(batch.left()).begins(0, 0, 0, 0, 0, 0, 1);
      Expect.that(batch.depth()).begins(0, 0, 0, 0, 0, 0, 7, 7, 7, 8, 8, 8).sums(2 * 3 * (7 + 8));
      Expect.that(batch.cars()).is("cars: float32 [1, 3, 4]");
      Expect.that(batch.cars())
          .holds(2 / 6.0, 2 / 4.0, 2 / 6.0, 2 / 4.0, 0, 0, 0, 0, 0, 0, 0, 0);
      Expect.that(batch.carsClasses()).is("carsClasses: int64 [1, 3]").holds(1, -1, -1);
      Expect.that(batch.corners()).is("corners: float32 [1, 5, 3]").sums(0.5 + 0.5 + 1);
      Expect.that(batch.corners()).begins(0, 0, 0, 0.5, 0.5, 1);
      Expect.that(batch.road()).is("road: int64 [1, 2, 3]").holds(0, 1, 1, 0, 1, 1);
      Expect.that(batch.signs()).is("signs: float32 [1, 1, 4]").holds(0, 0, 3, 1);
      Expect.that(batch.signsClasses()).is("signsClasses: int64 [1, 1]").holds(5);
      Expect.that(batch.speed()).holds(3);
      Expect.that(batch.inputs())
          .equalTo(List.of(batch.speed(), batch.left(), batch.right(), batch.corners()));
      StreetSamples.previewLeft(batch, folder.resolve("sheet.png"));
    }
    Expect.that(StreetSequence.CARS_NAMES).equalTo(List.of("car", "traffic light"));
    switch (2) {
      case StreetSequence.CARS_CLASSES -> {}
      default -> throw new AssertionError("not a compile-time constant");
    }
    Expect.schema(StreetSequence.SCHEMA, StreetSequence.SCHEMA.fingerprint());

    Path table = folder.resolve("streets.csv");
    StreetSamples.table().writeCsv(List.of(street), table);
    Street read = StreetSamples.table().readCsv(table).get(0);
    Expect.that(read.cars()).equalTo(cars);
    Expect.that(read.depth()).equalTo(street.depth());
    Expect.that(read.road()).equalTo(street.road());
  }
}
