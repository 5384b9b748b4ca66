package names;

import dev.sheaf.processor.Expect;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    List<Named> samples =
        List.of(
            new Named(new float[2], "bee, \"the honey\""),
            new Named(new float[2], "tab\there"),
            new Named(new float[2], "\\u0041"),
            new Named(new float[2], "species number 109"));
    try (NamedSequence sequence = NamedSequence.builder(samples).build();
        NamedBatch batch = sequence.batch(0)) {
      Expect.that(batch.insect()).is("insect: float32 [4, 120]").at(1, 1).at(123, 1).at(245, 1);
      Expect.that(batch.insect()).at(479, 1).sums(4);
    }
    Expect.that(NamedSequence.INSECT_CLASSES).equalTo(120);
    Expect.schema(NamedSequence.SCHEMA, NamedSequence.SCHEMA.fingerprint());
  }
}
