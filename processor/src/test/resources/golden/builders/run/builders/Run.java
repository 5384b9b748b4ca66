package builders;

import dev.sheaf.processor.Expect;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    List<Builder> builders = List.of(new Builder(30, Builder.Trade.JOINER));
    try (BuilderSequence sequence = BuilderSequence.builder(builders).build();
        BuilderBatch batch = sequence.batch(0)) {
      Expect.that(batch.age()).is("age: float32 [1, 1]").holds(30);
      Expect.that(batch.trade()).is("trade: float32 [1, 2]").holds(0, 1);
    }
    List<House> houses = List.of(new House(builders.get(0), builders));
    try (HouseSequence sequence = HouseSequence.builder(houses).build();
        HouseBatch batch = sequence.batch(0)) {
      Expect.that(batch.mason()).is("mason: float32 [1]").holds(30);
      Expect.that(batch.others()).is("others: float32 [1]").holds(1);
    }
  }
}
