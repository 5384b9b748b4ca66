package dev.sheaf.djl.internal.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a network is frozen. A frozen parameter records no gradient; a normalisation layer whose
 * running statistics are frozen, and any block that is frozen as a whole, runs as in inference.
 *
 * <p>Only gradients that were taken here are given back: DJL's {@code freezeParameters(false)}
 * would attach some to running statistics too.
 */
public final class Freezing {
  private static final System.Logger LOG = System.getLogger(Freezing.class.getName());

  private final Block network;

  /** Those that stay as they are, running statistics among them. */
  private Set<Parameter> frozen = PlacedBlock.identities(List.of());

  /** Those that recorded a gradient before. */
  private final Set<Parameter> stopped = PlacedBlock.identities(List.of());

  private final Map<Block, Boolean> inferring = new IdentityHashMap<>();

  /** Whether it was seen that something trains, since the last change. */
  private boolean trains;

  /** Nothing of the network is frozen yet, but for what DJL's {@code freezeParameters} froze. */
  public Freezing(Block network) {
    this.network = network;
    adopt(PlacedBlock.root(network));
  }

  private void adopt(PlacedBlock place) {
    Set<Parameter> parameters = place.parameters();
    boolean learns =
        parameters.stream().anyMatch(parameter -> parameter.getType() == Parameter.Type.WEIGHT);
    if (!place.scripted() && learns && parameters.stream().noneMatch(Parameter::requiresGradient)) {
      frozen.addAll(parameters);
    } else {
      place.children().forEach(this::adopt);
    }
  }

  /**
   * Freezes blocks with all that is in them.
   *
   * @throws IllegalArgumentException if one is not in the network, or would be frozen in part
   *     within a block that alone decides how its layers run
   */
  public void freeze(Block... blocks) {
    freeze(ParameterChoice.of(network, "freeze", blocks));
  }

  /**
   * Freezes the parameters whose names begin with one of the prefixes.
   *
   * @throws IllegalArgumentException if no name begins with one, or as {@link #freeze(Block...)}
   */
  public void freeze(String... prefixes) {
    freeze(ParameterChoice.of(network, "freeze", prefixes));
  }

  /**
   * Gives blocks back the gradients that were taken from them.
   *
   * @throws IllegalArgumentException if one is not in the network, or was not frozen here
   */
  public void unfreeze(Block... blocks) {
    unfreeze(ParameterChoice.of(network, "unfreeze", blocks));
  }

  /** As {@link #unfreeze(Block...)}, for parameters whose names begin with one of the prefixes. */
  public void unfreeze(String... prefixes) {
    unfreeze(ParameterChoice.of(network, "unfreeze", prefixes));
  }

  /** Unfreezes all that was frozen here. */
  public void release() {
    stopped.forEach(parameter -> parameter.freeze(false));
    stopped.clear();
    become(PlacedBlock.identities(List.of()));
  }

  private void freeze(Set<Parameter> chosen) {
    Set<Parameter> next = PlacedBlock.identities(frozen);
    next.addAll(chosen);
    PlacedBlock root = PlacedBlock.root(network);
    requireDecided(root, next);
    for (Parameter parameter : chosen) {
      if (parameter.requiresGradient()) {
        parameter.freeze(true);
        stopped.add(parameter);
      }
    }
    become(next);
    warnOfScripts(root);
  }

  private void unfreeze(Set<Parameter> chosen) {
    for (Parameter parameter : chosen) {
      if (parameter.getType() == Parameter.Type.WEIGHT
          && !parameter.requiresGradient()
          && !stopped.contains(parameter)) {
        throw new IllegalArgumentException(
            "unfreeze: %s records no gradient, and this learner did not freeze it (Block.freezeParameters did, or Model.load without trainParam=true); freeze with the learner instead"
                .formatted(nameOf(parameter)));
      }
    }
    Set<Parameter> next = PlacedBlock.identities(frozen);
    next.removeAll(chosen);
    requireDecided(PlacedBlock.root(network), next);
    for (Parameter parameter : chosen) {
      if (stopped.remove(parameter)) {
        parameter.freeze(false);
      }
    }
    become(next);
  }

  private void become(Set<Parameter> next) {
    frozen = next;
    inferring.clear();
    trains = false;
  }

  /** Whether a block runs as in inference, in training too. */
  boolean infers(PlacedBlock place) {
    return inferring.computeIfAbsent(place.block(), block -> infers(place, frozen));
  }

  private static boolean infers(PlacedBlock place, Set<Parameter> frozen) {
    Collection<Parameter> deciding = place.parameters();
    if (place.isNormalisation()) {
      deciding = deciding.stream().filter(PlacedBlock::isRunning).toList();
    }
    return !deciding.isEmpty() && frozen.containsAll(deciding);
  }

  /** Throws if a layer had to run in another mode than the block around it, which runs it. */
  private static void requireDecided(PlacedBlock place, Set<Parameter> frozen) {
    if (place.walked()) {
      place.children().forEach(child -> requireDecided(child, frozen));
      return;
    }
    if (infers(place, frozen)) {
      if (!place.scripted() && place.holdsScript()) {
        // It would be run by DJL, in a mode from whose outputs nothing can be trained.
        throw new IllegalArgumentException(
            "freeze: in %s, a %s, is a network that was exported from Python; it can be frozen where only SequentialBlocks lead to it"
                .formatted(place.name(), place.block().getClass().getSimpleName()));
      }
      return;
    }
    inferring(place.children().stream(), frozen)
        .ifPresent(
            layer -> {
              throw new IllegalArgumentException(
                  "freeze: %s keeps running statistics and is run by %s, a %s, which is not frozen as a whole and would go on changing them; freeze all of it, or nothing that normalises in it"
                      .formatted(
                          layer.name(), place.name(), place.block().getClass().getSimpleName()));
            });
  }

  private static Optional<PlacedBlock> inferring(
      Stream<PlacedBlock> places, Set<Parameter> frozen) {
    return places
        .flatMap(
            place ->
                (place.isNormalisation() || place.scripted()) && infers(place, frozen)
                    ? Stream.of(place)
                    : inferring(place.children().stream(), frozen).stream())
        .findFirst();
  }

  private void warnOfScripts(PlacedBlock place) {
    if (place.scripted() && !infers(place, frozen)) {
      if (place.parameters().stream().anyMatch(frozen::contains)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0} was exported from Python and is frozen in part: the engine switches it as a whole, so running statistics in it go on changing",
            place.name());
      }
    }
    place.children().forEach(this::warnOfScripts);
  }

  /** The names of what is frozen, in the network's order: two runs are alike if these are. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Pair<String, Parameter> pair : network.getParameters()) {
      if (frozen.contains(pair.getValue())) {
        names.add(pair.getKey());
      }
    }
    return names;
  }

  private String nameOf(Parameter parameter) {
    for (Pair<String, Parameter> pair : network.getParameters()) {
      if (pair.getValue() == parameter) {
        return pair.getKey();
      }
    }
    return parameter.getName();
  }

  /**
   * Throws if nothing of the network would train, or if a part that was exported from Python was
   * loaded so that it cannot.
   */
  public void requireTrainable() {
    if (trains) {
      return;
    }
    PlacedBlock root = PlacedBlock.root(network);
    requireLiving(root);
    Set<Parameter> parameters = root.parameters();
    if (parameters.stream().noneMatch(Parameter::requiresGradient)) {
      throw new IllegalStateException(
          "nothing to train: %s; see DjlLearner.unfreeze"
              .formatted(
                  parameters.isEmpty()
                      ? "the network has no parameters"
                      : "all %d parameters of the network are frozen"
                          .formatted(parameters.size())));
    }
    trains = true;
  }

  private void requireLiving(PlacedBlock place) {
    if (place.scripted()
        && !place.parameters().isEmpty()
        && !infers(place)
        && place.parameters().stream()
            .noneMatch(parameter -> parameter.requiresGradient() || stopped.contains(parameter))) {
      throw new IllegalStateException(
          "%s was exported from Python and loaded for inference, so it cannot train: load it with TorchScript.load(file), or with the option trainParam=true of Model.load; or freeze it, if it is to stay as it is"
              .formatted(place.name()));
    }
    place.children().forEach(this::requireLiving);
  }
}
