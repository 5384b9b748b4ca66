package pairs;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path red = Expect.picture(Path.of(args[0], "red.png"), 2, 1, 255, 0, 0);
    Path blue = Expect.picture(Path.of(args[0], "blue.png"), 2, 1, 0, 0, 255);
    List<Pair> pairs = List.of(new Pair(red, blue, 0.0010001, Pair.Same.NO, 12, (short) 3));
    try (PairSequence sequence = PairSequence.builder(pairs).build();
        PairBatch batch = sequence.batch(0)) {
      Expect.that(batch.left()).holds(1, 1, 0, 0, 0, 0);
      Expect.that(batch.right()).holds(0, 0, 0, 0, 1, 1);
      Expect.that(batch.baseline()).holds(1);
      Expect.that(batch.same()).holds(1, 0);
      Expect.that(batch.distance()).holds(12);
      Expect.that(batch.trust()).holds(3);
      Path sheet = Path.of(args[0], "sheet.png");
      PairSamples.previewLeft(batch, sheet);
      Expect.colours(sheet, 0xFF0000);
      PairSamples.previewRight(batch, sheet);
      Expect.colours(sheet, 0x0000FF);
      Expect.that(batch.inputs()).equalTo(List.of(batch.left(), batch.right(), batch.baseline()));
      Expect.that(batch.targets()).equalTo(List.of(batch.same(), batch.distance()));
    }
    PairSamples.check().quiet(true).run(pairs);
  }
}
