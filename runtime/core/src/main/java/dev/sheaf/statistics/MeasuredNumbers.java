package dev.sheaf.statistics;

import dev.sheaf.Tensor;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.VectorField;
import dev.sheaf.statistics.StatisticsReport.Numbers;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers, a column each, as the record has them. */
final class MeasuredNumbers extends Measured {
  /** The error of a standard deviation, relative to it, from which on a user is told. */
  private static final double COARSE = 1e-3;

  /** Below it a float32 holds every integer. */
  private static final double ALL_INTEGERS = 1 << 24;

  private final List<String> names;
  private final Decoding decoding;
  private final boolean scalars;
  private final Moments[] columns;

  MeasuredNumbers(ScalarField field) {
    super(field);
    names = field.columnNames();
    decoding = field::decode;
    scalars = true;
    columns = moments();
  }

  MeasuredNumbers(VectorField field) {
    super(field);
    names =
        IntStream.range(0, elements())
            .mapToObj(index -> "%s[%d]".formatted(field.name(), index))
            .toList();
    decoding = (value, column) -> value;
    scalars = false;
    columns = moments();
  }

  private interface Decoding {
    double decode(float value, int column);
  }

  private Moments[] moments() {
    return Stream.generate(Moments::new).limit(names.size()).toArray(Moments[]::new);
  }

  @Override
  void add(Tensor tensor, int samples) {
    FloatBuffer values = tensor.floats();
    int at = 0;
    for (int sample = 0; sample < samples; sample++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column].add(decoding.decode(values.get(at++), column));
      }
    }
  }

  @Override
  void report(StatisticsReport.Builder report) {
    for (int column = 0; column < columns.length; column++) {
      Moments moments = columns[column];
      report.add(
          new Numbers(
              names.get(column),
              scalars,
              moments.mean(),
              moments.std(),
              moments.least(),
              moments.most(),
              isCoarse(moments, column)));
    }
  }

  /** Whether the float32 numbers that the tensor can hold lie too far apart to tell. */
  private boolean isCoarse(Moments moments, int column) {
    double origin = decoding.decode(0, column);
    double unit = Math.abs(decoding.decode(1, column) - origin);
    double most =
        Math.max(Math.abs(moments.least() - origin), Math.abs(moments.most() - origin)) / unit;
    double apart = Math.ulp((float) most) * unit;
    return moments.std() == 0 ? most >= ALL_INTEGERS : apart > COARSE * moments.std();
  }
}
