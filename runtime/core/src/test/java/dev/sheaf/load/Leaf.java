package dev.sheaf.load;

import java.util.List;
import java.util.stream.IntStream;

/** A record of the tests: a number, from which its pixels and its class are made. */
public record Leaf(int id) {
  /** The leaf whose class throws. */
  static final int WITHOUT_KIND = -1;

  static List<Leaf> list(int size) {
    return IntStream.range(0, size).mapToObj(Leaf::new).toList();
  }

  int kind() {
    if (id == WITHOUT_KIND) {
      throw new IllegalStateException("nobody knows");
    }
    return id % 3;
  }
}
