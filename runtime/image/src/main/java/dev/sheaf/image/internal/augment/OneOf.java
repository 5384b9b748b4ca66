package dev.sheaf.image.internal.augment;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** One of several operations, each equally likely: torchvision's {@code RandomChoice}. */
public record OneOf(List<Op> choices) implements Op {
  public OneOf {
    choices = List.copyOf(choices);
  }

  @Override
  public String description() {
    return choices.stream()
        .map(Op::description)
        .collect(Collectors.joining(" | ", "one of (", ")"));
  }

  @Override
  public boolean moves() {
    return choices.stream().anyMatch(Op::moves);
  }

  @Override
  public boolean colours() {
    return choices.stream().anyMatch(Op::colours);
  }

  @Override
  public Step draw(RandomGenerator random) {
    return choices.get(random.nextInt(choices.size())).draw(random);
  }
}
