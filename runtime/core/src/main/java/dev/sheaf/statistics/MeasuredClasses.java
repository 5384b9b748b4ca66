package dev.sheaf.statistics;

import dev.sheaf.DType;
import dev.sheaf.Tensor;
import dev.sheaf.spi.ClassField;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many samples each class has, in the order of the classes. */
final class MeasuredClasses extends Measured {
  private final List<String> names;
  private final boolean indices;
  private final long[] counts;

  MeasuredClasses(ClassField field) {
    super(field);
    names = field.classNames();
    indices = field.spec().dtype() == DType.INT64;
    counts = new long[names.size()];
  }

  @Override
  void add(Tensor tensor, int samples) {
    if (indices) {
      LongBuffer classes = tensor.longs();
      for (int sample = 0; sample < samples; sample++) {
        counts[Math.toIntExact(classes.get(sample))]++;
      }
      return;
    }
    FloatBuffer hot = tensor.floats();
    for (int at = 0; at < samples * counts.length; at++) {
      if (hot.get(at) != 0) {
        counts[at % counts.length]++;
      }
    }
  }

  @Override
  void report(StatisticsReport.Builder report) {
    Map<String, Long> byName = new LinkedHashMap<>();
    for (int index = 0; index < counts.length; index++) {
      byName.put(names.get(index), counts[index]);
    }
    report.classes(name(), byName);
  }
}
