package zoo;

import dev.sheaf.processor.Expect;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    List<Zoo.Pet> pets = List.of(new Zoo.Pet(3, Zoo.Animal.DOG));
    try (Zoo_PetSequence sequence = Zoo_PetSequence.builder(pets).build();
        Zoo_PetBatch batch = sequence.batch(0)) {
      Expect.that(batch.age()).is("age: float32 [1, 1]").holds(3);
      Expect.that(batch.animal()).is("animal: float32 [1, 2]").holds(0, 1);
      Expect.that(batch.toString()).equalTo("Zoo.Pet[1]{age: float32 [1, 1], animal: float32 [1, 2]}");
    }
    List<Zoo.Pet.Tooth> teeth = List.of(new Zoo.Pet.Tooth(1.5, Zoo.Animal.CAT));
    try (Zoo_Pet_ToothSequence sequence = Zoo_Pet_ToothSequence.builder(teeth).build();
        Zoo_Pet_ToothBatch batch = sequence.batch(0)) {
      Expect.that(batch.length()).is("length: float32 [1, 1]").holds(1.5);
      Expect.that(batch.animal()).is("animal: int64 [1]").holds(0);
    }
    List<Farm.Cow> cows = List.of(new Farm.Cow(20, 900));
    try (Farm_CowSequence sequence = Farm_CowSequence.builder(cows).build();
        Farm_CowBatch batch = sequence.batch(0)) {
      Expect.that(batch.milk()).holds(20);
      Expect.that(batch.targets()).equalTo(List.of(batch.price()));
    }
    List<Farm.Barn.Hen> hens = List.of(new Farm.Barn.Hen(1, 1), new Farm.Barn.Hen(0, 0));
    try (Farm_Barn_HenSequence sequence = Farm_Barn_HenSequence.builder(hens).build();
        Farm_Barn_HenBatch batch = sequence.batch(0)) {
      Expect.that(batch.eggs()).holds(1, 0);
      Expect.that(batch.colour()).holds(0, 1, 1, 0);
    }
  }
}
