package tags;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

public final class Run {
  public static void main(String[] args) {
    List<Tagged> samples =
        List.of(
            new Tagged(
                Set.of(Tagged.Tag.SAND, Tagged.Tag.SUN),
                EnumSet.of(Tagged.Tag.SEA),
                new int[] {3, 0}),
            new Tagged(Set.of(), EnumSet.allOf(Tagged.Tag.class), new int[0]));
    try (TaggedSequence sequence = TaggedSequence.builder(samples).build();
        TaggedBatch batch = sequence.batch(0)) {
      Expect.that(batch.seen()).is("seen: float32 [2, 3]").holds(1, 0, 1, 0, 0, 0);
      Expect.that(batch.said()).is("said: float32 [2, 3]").holds(0, 1, 0, 1, 1, 1);
      Expect.that(batch.marks()).is("marks: float32 [2, 4]").holds(1, 0, 0, 1, 0, 0, 0, 0);
      Expect.that(batch.inputs()).equalTo(List.of(batch.seen()));
    }
    Path table = Path.of(args[0]).resolveSibling("tags.jsonl");
    TaggedSamples.table().writeJsonLines(samples, table);
    Tagged first = TaggedSamples.table().readJsonLines(table).get(0);
    Expect.that(first.seen()).equalTo(samples.get(0).seen());
    Expect.that(first.said()).equalTo(samples.get(0).said());
    Expect.that(first.marks().length).equalTo(2);
    Expect.schema(TaggedSequence.SCHEMA, TaggedSequence.SCHEMA.fingerprint());
  }
}
