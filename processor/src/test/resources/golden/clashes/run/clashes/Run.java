package clashes;

import dev.sheaf.processor.Expect;

@SuppressWarnings("deprecation")
public final class Run {
  public static void main(String[] args) {
    try (FieldSequence sequence =
            FieldSequence.builder(java.util.List.of(new Field(3, Role.DOG))).build();
        FieldBatch batch = sequence.batch(0)) {
      Expect.that(batch.age()).holds(3);
      Expect.that(batch.animal()).holds(0, 1);
    }
    try (ShapeSequence sequence =
            ShapeSequence.builder(java.util.List.of(new Shape(4, List.FLAT))).build();
        ShapeBatch batch = sequence.batch(0)) {
      Expect.that(batch.sides()).holds(4);
      Expect.that(batch.list()).holds(1, 0);
    }
  }
}
