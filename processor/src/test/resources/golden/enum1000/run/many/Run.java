package many;

import dev.sheaf.processor.Expect;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    try (ManySequence sequence = ManySequence.builder(List.of(new Many(1, Thing.THING_999))).build();
        ManyBatch batch = sequence.batch(0)) {
      Expect.that(batch.thing()).is("thing: int64 [1]").holds(999);
    }
    Expect.that(ManySequence.THING_CLASSES).equalTo(1000);
    Expect.schema(ManySequence.SCHEMA, ManySequence.SCHEMA.fingerprint());
  }
}
