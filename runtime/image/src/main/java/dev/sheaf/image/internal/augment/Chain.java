package dev.sheaf.image.internal.augment;

import dev.sheaf.image.internal.colour.ColourPass;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.internal.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Operations in their order. Each has random numbers of its own, so that one more at the end leaves
 * the draws of the others as they are. Immutable.
 */
public record Chain(List<Op> ops) implements Op {
  public static final Chain NONE = new Chain(List.of());

  public Chain {
    ops = List.copyOf(ops);
  }

  public Chain and(Op next) {
    List<Op> more = new ArrayList<>(ops);
    if (next instanceof Chain chain) {
      more.addAll(chain.ops);
    } else {
      more.add(next);
    }
    return new Chain(more);
  }

  @Override
  public String description() {
    return ops.stream().map(Op::description).collect(Collectors.joining("; "));
  }

  @Override
  public boolean isRandom() {
    return ops.stream().anyMatch(Op::isRandom);
  }

  @Override
  public boolean moves() {
    return ops.stream().anyMatch(Op::moves);
  }

  @Override
  public boolean colours() {
    return ops.stream().anyMatch(Op::colours);
  }

  /**
   * Where the pixels of a sample go.
   *
   * @param random the numbers of the operation with this index
   * @param cols the width of the photo's tensor
   * @param rows the tensor's height
   */
  public View place(View view, IntFunction<RandomGenerator> random, int cols, int rows) {
    View placed = view;
    for (int index = 0; index < ops.size(); index++) {
      if (ops.get(index).moves()) {
        placed = ops.get(index).draw(random.apply(index)).place(placed, cols, rows);
      }
    }
    return placed;
  }

  /** Changes the values of the pixels of a sample. */
  public void colour(ColourPass pass, IntFunction<RandomGenerator> random) {
    for (int index = 0; index < ops.size(); index++) {
      if (ops.get(index).colours()) {
        ops.get(index).draw(random.apply(index)).colour(pass);
      }
    }
  }

  /** What each operation does to a sample, in words. */
  public List<String> explain(IntFunction<RandomGenerator> random) {
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < ops.size(); index++) {
      Op op = ops.get(index);
      lines.add(op.description() + ": " + op.draw(random.apply(index)));
    }
    return lines;
  }

  /** The steps of all operations, as one; used where a chain is a part of an operation. */
  @Override
  public Step draw(RandomGenerator random) {
    long seed = random.nextLong();
    List<Step> steps = new ArrayList<>(ops.size());
    for (int index = 0; index < ops.size(); index++) {
      steps.add(ops.get(index).draw(SplitMix64.of(seed, index)));
    }
    return steps.size() == 1 ? steps.get(0) : new Steps(steps);
  }
}
