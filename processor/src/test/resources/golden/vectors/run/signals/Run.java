package signals;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    List<Signal> samples = List.of(new Signal(new float[] {1, 2}, List.of(3f, 4f, 5f), 6.5));
    try (SignalSequence sequence = SignalSequence.builder(samples).build();
        SignalBatch batch = sequence.batch(0)) {
      Expect.that(batch.left()).is("left: float32 [1, 2]").holds(1, 2);
      Expect.that(batch.right()).is("right: float32 [1, 3]").holds(3, 4, 5);
      Expect.that(batch.next()).is("next: float32 [1, 1]").holds(6.5);
    }
    Path table = Path.of(args[0]).resolveSibling("signals.csv");
    SignalSamples.table().writeCsv(samples, table);
    Expect.that(SignalSamples.table().readCsv(table).get(0).right()).equalTo(List.of(3f, 4f, 5f));
    Expect.that(SignalSamples.table().readCsv(table).get(0).next()[0]).equalTo(6.5);
  }
}
