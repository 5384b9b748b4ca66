package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.internal.update.KeptTensors;
import dev.sheaf.djl.internal.update.WeightUpdate;
import dev.sheaf.djl.optimizer.OptimizerState;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights and state of a learner, to and from a file. */
final class LearnerState {
  private static final String OPTIMIZER = "optimizer";
  private static final String RATE = "learning_rate";
  private static final String SEED = "seed";
  private static final String STEPS = "steps";
  private static final String THREADS = "engine_threads";
  private static final String FROZEN = "frozen";
  private static final String UPDATE = "update";
  private static final String GATHERED = "gathered";
  private static final String AVERAGED = "averaged";

  private static final System.Logger LOG = System.getLogger(LearnerState.class.getName());

  private LearnerState() {}

  static void restoreWeights(Path file, TensorFile read, NetworkParameters parameters)
      throws IOException {
    Map<String, TensorFile.Values> weights = weightsOf(read);
    parameters.check(file, weights);
    parameters.overwrite(parameters.names(), weights);
  }

  /** The tensors that do not belong to an optimizer: weights can be read from a whole state too. */
  static Map<String, TensorFile.Values> weightsOf(TensorFile read) {
    Map<String, TensorFile.Values> weights = new LinkedHashMap<>(read.tensors());
    if (read.words().containsKey(OPTIMIZER)) {
      weights.keySet().removeIf(name -> name.startsWith(OPTIMIZER + "/"));
    }
    return weights;
  }

  static TensorFile of(
      NetworkParameters parameters,
      LearnerOptimizer optimizer,
      List<String> frozen,
      long seed,
      long steps) {
    ResumableOptimizer resumable = optimizer.resumable();
    Map<String, TensorFile.Values> tensors = parameters.views();
    Map<String, String> words = new LinkedHashMap<>();
    words.put(OPTIMIZER, resumable.toString());
    words.put(UPDATE, optimizer.settings());
    WeightUpdate.Progress progress = optimizer.update().progress();
    words.put(GATHERED, Integer.toString(progress.gathered()));
    words.put(AVERAGED, Boolean.toString(progress.averaged()));
    words.put(RATE, Double.toString(resumable.learningRate().get()));
    words.put(SEED, Long.toString(seed));
    words.put(STEPS, Long.toString(steps));
    words.put(THREADS, Integer.toString(PyTorchEngine.threads()));
    words.put(FROZEN, String.join("\n", frozen));
    parameters.forEachTrainedBy(
        resumable,
        (name, weight) -> {
          OptimizerState state = resumable.state(name, weight);
          words.put(updatesOf(name), Long.toString(state.updates()));
          List<String> slots = resumable.slots();
          for (int i = 0; i < slots.size(); i++) {
            String slot = slotOf(name, slots.get(i));
            tensors.put(slot, NetworkParameters.view(slot, state.slots().get(i)));
          }
        });
    for (KeptTensors kept : optimizer.update().kept()) {
      kept.forEach(
          (name, tensor) -> {
            String slot = slotOf(name, kept.name());
            tensors.put(slot, NetworkParameters.view(slot, tensor));
          });
    }
    return new TensorFile(tensors, words);
  }

  /** What a state holds beside its tensors. */
  record Numbers(double learningRate, long seed, long steps) {}

  /**
   * @throws IOException if the state is of another optimizer, or of a run that froze something else
   */
  static Numbers numbers(
      Path file, TensorFile read, LearnerOptimizer optimizer, List<String> frozen)
      throws IOException {
    ResumableOptimizer resumable = optimizer.resumable();
    String saved = word(file, read, OPTIMIZER);
    if (!saved.equals(resumable.toString())) {
      throw new IOException(
          "%s is of another optimizer: %s there and %s here; load the weights only, or take the same"
              .formatted(Printable.of(file), saved, resumable));
    }
    String update = word(file, read, UPDATE);
    if (!update.equals(optimizer.settings())) {
      throw new IOException(
          "%s is of other settings of clipping, accumulation, averaging or rate factors: %s there and %s here; load the weights only, or set the same"
              .formatted(Printable.of(file), update, optimizer.settings()));
    }
    requireFrozen(file, read.words().getOrDefault(FROZEN, "").lines().toList(), frozen);
    warnOfThreads(file, word(file, read, THREADS));
    return new Numbers(
        Double.parseDouble(word(file, read, RATE)),
        Long.parseLong(word(file, read, SEED)),
        Long.parseLong(word(file, read, STEPS)));
  }

  /** Checks everything before it changes anything. */
  static void restore(
      Path file, TensorFile read, NetworkParameters parameters, LearnerOptimizer optimizer)
      throws IOException {
    ResumableOptimizer resumable = optimizer.resumable();
    Map<NDArray, TensorFile.Values> slots = new IdentityHashMap<>();
    Map<OptimizerState, Long> updates = new IdentityHashMap<>();
    Map<String, NDArray> trained = new LinkedHashMap<>();
    Map<String, NDArray> untouched = new LinkedHashMap<>();
    parameters.forEachTrainable(trained::put);
    parameters.forEach(
        (name, weight) ->
            (read.words().containsKey(updatesOf(name)) ? trained : untouched).put(name, weight));
    trained.keySet().forEach(untouched::remove);
    for (Map.Entry<String, NDArray> entry : trained.entrySet()) {
      String name = entry.getKey();
      OptimizerState state = resumable.state(name, entry.getValue());
      updates.put(state, Long.valueOf(word(file, read, updatesOf(name))));
      for (int i = 0; i < state.slots().size(); i++) {
        String slot = slotOf(name, resumable.slots().get(i));
        TensorFile.Values values = read.tensors().get(slot);
        NetworkParameters.checkShape(file, slot, state.slots().get(i), values);
        slots.put(state.slots().get(i), values);
      }
    }
    Map<String, NDArray> weights = new LinkedHashMap<>();
    parameters.forEach(weights::put);
    for (KeptTensors kept : optimizer.update().kept()) {
      for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
        String slot = slotOf(entry.getKey(), kept.name());
        TensorFile.Values values = read.tensors().get(slot);
        if (values != null) {
          NetworkParameters.checkShape(file, slot, entry.getValue(), values);
        }
      }
    }
    WeightUpdate.Progress progress =
        new WeightUpdate.Progress(
            Integer.parseInt(word(file, read, GATHERED)),
            Boolean.parseBoolean(word(file, read, AVERAGED)));
    restoreWeights(file, read, parameters);
    for (KeptTensors kept : optimizer.update().kept()) {
      kept.clear();
      weights.forEach(
          (name, weight) -> {
            TensorFile.Values values = read.tensors().get(slotOf(name, kept.name()));
            if (values != null) {
              NetworkParameters.overwrite(name, kept.put(name, weight, weight), values);
            }
          });
    }
    optimizer.update().progress(progress);
    slots.forEach((array, values) -> NetworkParameters.overwrite(array.getName(), array, values));
    updates.forEach((state, count) -> state.updates(count));
    untouched.forEach(resumable::forget);
  }

  private static void requireFrozen(Path file, List<String> there, List<String> here)
      throws IOException {
    List<String> onlyThere = there.stream().filter(name -> !here.contains(name)).toList();
    List<String> onlyHere = here.stream().filter(name -> !there.contains(name)).toList();
    if (!onlyThere.isEmpty() || !onlyHere.isEmpty()) {
      throw new IOException(
          "%s is of a run that froze something else: only there %s, only here %s; freeze the same before it is resumed, or load the weights only"
              .formatted(Printable.of(file), named(onlyThere), named(onlyHere)));
    }
  }

  private static String named(List<String> parameters) {
    return switch (parameters.size()) {
      case 0 -> "nothing";
      case 1 -> parameters.get(0);
      default -> parameters.get(0) + " and " + (parameters.size() - 1) + " more";
    };
  }

  private static void warnOfThreads(Path file, String saved) {
    String here = Integer.toString(PyTorchEngine.threads());
    if (!saved.equals(here)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} was saved with {1} engine threads and goes on with {2}: sums are taken in another order, so the last bits can differ",
          Printable.of(file),
          saved,
          here);
    }
  }

  private static String word(Path file, TensorFile read, String key) throws IOException {
    String value = read.words().get(key);
    if (value == null) {
      throw new IOException(
          "%s holds weights, but no state of a run ('%s' is missing)"
              .formatted(Printable.of(file), key));
    }
    return value;
  }

  private static String updatesOf(String parameter) {
    return "updates/" + parameter;
  }

  private static String slotOf(String parameter, String slot) {
    return OPTIMIZER + "/" + parameter + "/" + slot;
  }
}
