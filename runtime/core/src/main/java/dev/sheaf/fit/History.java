package dev.sheaf.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What training said, epoch by epoch: Keras's {@code History}. For each name one value an epoch
 * that was run; with a validation frequency the {@code val_} lists are shorter. Not thread-safe.
 */
public final class History implements Callback {
  private final Map<String, List<Double>> history = new LinkedHashMap<>();
  private final Map<String, List<Integer>> epochsOf = new LinkedHashMap<>();
  private final List<Integer> epoch = new ArrayList<>();

  @Override
  public void onTrainBegin(Logs logs) {
    history.clear();
    epochsOf.clear();
    epoch.clear();
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    this.epoch.add(epoch);
    logs.forEach(
        (name, value) -> {
          history.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
          epochsOf.computeIfAbsent(name, key -> new ArrayList<>()).add(epoch);
        });
  }

  /** The values by name, in the order in which the names came up: a copy. */
  public Map<String, List<Double>> history() {
    Map<String, List<Double>> copy = new LinkedHashMap<>();
    history.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return copy;
  }

  /** The epochs that were run, counted from 0: a copy. */
  public List<Integer> epoch() {
    return List.copyOf(epoch);
  }

  /**
   * The values of one name, one for each epoch that has it: a copy.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public List<Double> get(String name) {
    List<Double> values = history.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          "'%s' (expected: one of %s)".formatted(name, history.keySet()));
    }
    return List.copyOf(values);
  }

  /**
   * The last value of one name.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public double last(String name) {
    List<Double> values = get(name);
    return values.get(values.size() - 1);
  }

  /** As Keras prints it: {@code {loss=[0.9, 0.5], val_loss=[0.8, 0.6]}}. */
  @Override
  public String toString() {
    return history.toString();
  }
}
