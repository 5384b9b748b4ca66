package strict;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    List<Reading> readings = List.of(new Reading(10, Reading.Sky.CLOUDY), new Reading(60));
    try (ReadingSequence sequence = ReadingSequence.builder(readings).build();
        ReadingBatch batch = sequence.batch(0)) {
      Expect.that(batch.celsius()).holds(0.5, 1);
      Expect.that(batch.sky()).is("sky: int64 [2]").holds(1, 0);
    }
    Path table = Expect.text(Path.of(args[0], "r.csv"), "celsius,sky\n-300,clear\n");
    try {
      ReadingSamples.table().readCsv(table);
      throw new AssertionError("a reading that cannot be");
    } catch (RuntimeException e) {
      Expect.that(e.getMessage().contains("colder than cold: -300.0")).equalTo(true);
    }
  }
}
