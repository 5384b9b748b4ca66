package dev.sheaf.djl;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.SampleWeight;
import dev.sheaf.annotation.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A sample of the run that is killed: 8x8 numbers whose brightest third is the class. */
@Sample
record Signal(
    @Vector(length = 64) float[] values, @ClassIndex Kind kind, @SampleWeight float weight) {
  enum Kind {
    FIRST,
    SECOND,
    THIRD
  }

  static List<Signal> some(int count, long seed) {
    Random random = new Random(seed);
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(3);
      float[] values = new float[64];
      for (int at = 0; at < 64; at++) {
        values[at] = random.nextFloat() + (at / 22 == kind ? 0.5f : 0);
      }
      signals.add(new Signal(values, Kind.values()[kind], 0.5f + random.nextFloat()));
    }
    return signals;
  }
}
