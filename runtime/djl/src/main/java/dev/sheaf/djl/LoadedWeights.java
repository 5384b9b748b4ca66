package dev.sheaf.djl;

import dev.sheaf.djl.internal.network.Names;
import java.util.List;

/**
 * What was read of a file of weights into a part of a network, by the names of the parameters.
 *
 * @param loaded those that now are as in the file
 * @param kept those of the network that stayed as they were
 * @param unused those of the file that nothing was made of
 */
public record LoadedWeights(List<String> loaded, List<String> kept, List<String> unused) {
  public LoadedWeights {
    loaded = List.copyOf(loaded);
    kept = List.copyOf(kept);
    unused = List.copyOf(unused);
  }

  /** In one line: {@code 12 loaded; kept: 02Linear_weight, 02Linear_bias; unused: none}. */
  @Override
  public String toString() {
    return "%d loaded; kept: %s; unused: %s"
        .formatted(loaded.size(), Names.some(kept), Names.some(unused));
  }
}
