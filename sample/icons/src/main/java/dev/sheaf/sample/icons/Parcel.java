package dev.sheaf.sample.icons;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A row of a table: no picture, four numbers that share a tensor, and a class. */
@Sample
public record Parcel(
    @Scalar(tensor = "measures", min = 0, max = 200) double length,
    @Scalar(tensor = "measures", min = 0, max = 100) double width,
    @Scalar(tensor = "measures", min = 0, max = 60) double height,
    @Scalar(tensor = "measures", min = 0, max = 40) double weight,
    @ClassIndex Tariff tariff) {

  /** Made-up parcels; {@link Tariff#of} says their tariff, so it is exact. */
  static List<Parcel> madeUp(int count, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> madeUp(random)).limit(count).toList();
  }

  private static Parcel madeUp(Random random) {
    double scale = between(8, 140, random);
    double[] sides = {
      scale, scale * between(0.3, 1, random), scale * between(0.05, 1, random),
    };
    Arrays.sort(sides);
    double litres = sides[0] * sides[1] * sides[2] / 1000;
    double weight = Math.min(39, 0.02 + litres * between(0.02, 0.6, random));
    return new Parcel(
        sides[2], sides[1], sides[0], weight, Tariff.of(sides[2], sides[1], sides[0], weight));
  }

  /** A number between the two whose logarithm is spread evenly: as many small as large ones. */
  private static double between(double low, double high, Random random) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
