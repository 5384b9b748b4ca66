package dev.sheaf.djl;

import dev.sheaf.djl.internal.network.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which parameters are read from a file.
 *
 * @param only whether those whose names begin with a prefix are; otherwise all the others
 */
record PartOfWeights(boolean only, List<String> prefixes) {
  PartOfWeights {
    if (prefixes.isEmpty()) {
      throw new IllegalArgumentException(
          "prefixes: none (expected: what names of parameters begin with)");
    }
  }

  private boolean contains(String name) {
    return only == prefixes.stream().anyMatch(name::startsWith);
  }

  /** Checks everything before it changes anything. */
  LoadedWeights restore(Path file, TensorFile read, NetworkParameters parameters)
      throws IOException {
    Map<String, TensorFile.Values> weights = LearnerState.weightsOf(read);
    List<String> names = parameters.names();
    for (String prefix : prefixes) {
      if (names.stream().noneMatch(name -> name.startsWith(prefix))
          && (only || weights.keySet().stream().noneMatch(name -> name.startsWith(prefix)))) {
        throw new IllegalArgumentException(
            "no parameter's name begins with '%s' (they are %s)"
                .formatted(prefix, Names.some(names)));
      }
    }
    List<String> loaded = names.stream().filter(this::contains).toList();
    for (String name : loaded) {
      parameters.check(file, name, weights.get(name));
    }
    List<String> unused = new ArrayList<>();
    for (Map.Entry<String, TensorFile.Values> entry : weights.entrySet()) {
      String name = entry.getKey();
      if (!loaded.contains(name)) {
        if (!only && contains(name)) {
          throw NetworkParameters.unknown(file, name, entry.getValue());
        }
        unused.add(name);
      }
    }
    parameters.overwrite(loaded, weights);
    return new LoadedWeights(
        loaded, names.stream().filter(name -> !loaded.contains(name)).toList(), unused);
  }
}
