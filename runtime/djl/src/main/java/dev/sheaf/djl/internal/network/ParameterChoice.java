package dev.sheaf.djl.internal.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parameters of a network that a user means, by block or by name. */
final class ParameterChoice {
  private ParameterChoice() {}

  /**
   * Those of some blocks.
   *
   * @param verb what is to be done with them, for the message
   * @throws IllegalArgumentException if a block is not in the network
   */
  static Set<Parameter> of(Block network, String verb, Block... blocks) {
    Set<Parameter> chosen = PlacedBlock.identities(List.of());
    PlacedBlock root = PlacedBlock.root(network);
    for (Block block : blocks) {
      if (find(root, block).isEmpty()) {
        throw new IllegalArgumentException(
            "%s: a %s that is not in the network (expected: one of its blocks, such as %s)"
                .formatted(
                    verb,
                    block.getClass().getSimpleName(),
                    Names.some(root.children().stream().map(PlacedBlock::name).toList())));
      }
      chosen.addAll(block.getParameters().values());
    }
    return chosen;
  }

  private static Optional<PlacedBlock> find(PlacedBlock place, Block block) {
    return place.block() == block
        ? Optional.of(place)
        : place.children().stream().flatMap(child -> find(child, block).stream()).findFirst();
  }

  /**
   * Those whose names begin with one of the prefixes.
   *
   * @throws IllegalArgumentException if no name begins with one of them
   */
  static Set<Parameter> of(Block network, String verb, String... prefixes) {
    Set<Parameter> chosen = PlacedBlock.identities(List.of());
    for (String prefix : prefixes) {
      List<Parameter> found = new ArrayList<>();
      for (Pair<String, Parameter> pair : network.getParameters()) {
        if (pair.getKey().startsWith(prefix)) {
          found.add(pair.getValue());
        }
      }
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: no parameter's name begins with '%s' (they are %s)"
                .formatted(verb, prefix, Names.some(network.getParameters().keys())));
      }
      chosen.addAll(found);
    }
    return chosen;
  }
}
