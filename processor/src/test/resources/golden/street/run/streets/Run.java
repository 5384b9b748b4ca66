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
