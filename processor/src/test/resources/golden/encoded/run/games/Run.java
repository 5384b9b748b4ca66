package games;

import dev.sheaf.processor.Expect;
import java.util.List;
import java.util.Map;

public final class Run {
  public static void main(String[] args) {
    List<Move> samples =
        List.of(
            new Move("x-x", "Ada", 7, Map.of("e4", List.of(1)), true),
            new Move("--x", "Bob", 8, Map.of(), false));
    try (MoveSequence sequence = MoveSequence.builder(samples).build();
        MoveBatch batch = sequence.batch(0)) {
      Expect.that(batch.board()).is("board: float32 [2, 1, 3]").holds(1, 0, 1, 0, 0, 1);
      Expect.that(batch.name()).is("name: float32 [2]").holds(3, 3);
      Expect.that(batch.number()).is("number: int64 [2]").holds(1, 0);
      Expect.that(batch.open()).is("open: uint8 [2, 1]").holds(1, 0);
      Expect.that(batch.won()).is("won: float32 [2, 1]").holds(1, -1);
    }
  }
}
