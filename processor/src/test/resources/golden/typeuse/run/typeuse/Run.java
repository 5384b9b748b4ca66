package typeuse;

import dev.sheaf.processor.Expect;
import java.util.List;
import java.util.Set;

public final class Run {
  public static void main(String[] args) {
    List<Marked> samples =
        List.of(new Marked(new float[] {5}, Set.of(Marked.Answer.NO), Marked.Answer.YES));
    try (MarkedSequence sequence = MarkedSequence.builder(samples).build();
        MarkedBatch batch = sequence.batch(0)) {
      Expect.that(batch.values()).holds(5);
      Expect.that(batch.given()).holds(0, 1);
      Expect.that(batch.last()).holds(1, 0);
    }
  }
}
