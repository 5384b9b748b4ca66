import dev.sheaf.processor.Expect;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    try (PetSequence sequence = PetSequence.builder(List.of(new Pet(2, Animal.DOG))).build();
        PetBatch batch = sequence.batch(0)) {
      Expect.that(batch.age()).holds(2);
      Expect.that(batch.animal()).holds(0, 1);
    }
  }
}
