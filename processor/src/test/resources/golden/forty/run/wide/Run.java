package wide;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Wide wide =
        new Wide(
            (byte) 0, (short) 1, 2, 3, 4, 5, (byte) 6, (short) 7, 8, 9, 10, 11, (byte) 12, (short) 13, 14, 15, 16, 17, (byte) 18, (short) 19, 20, 21, 22, 23, (byte) 24, (short) 25, 26, 27, 28, 29, (byte) 30, (short) 31, 32, 33, 34, 35, (byte) 36, (short) 37, 38, 39);
    try (WideSequence sequence = WideSequence.builder(List.of(wide)).build();
        WideBatch batch = sequence.batch(0)) {
      Expect.that(batch.first()).is("first: float32 [1, 20]").begins(0, 1, 2).at(19, 19);
      Expect.that(batch.second()).is("second: float32 [1, 19]").begins(20, 21).at(18, 38);
      Expect.that(batch.answer()).is("answer: float32 [1, 1]").holds(39);
    }
    Path table = Path.of(args[0]).resolveSibling("wide.csv");
    WideSamples.table().writeCsv(List.of(wide), table);
    Expect.that(WideSamples.table().readCsv(table)).equalTo(List.of(wide));
  }
}
