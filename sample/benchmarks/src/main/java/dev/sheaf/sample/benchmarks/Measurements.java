package dev.sheaf.sample.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What each contender did in each round. */
public final class Measurements {
  /**
   * One contender in one round.
   *
   * @param outcome what it printed
   * @param start seconds from the start of its process to its first batch
   * @param peak the most memory of its process tree in bytes
   */
  record Round(Outcome outcome, double start, long peak) {}

  private final Map<Entry, List<Round>> rounds = new EnumMap<>(Entry.class);

  void add(Entry entry, Round round) {
    rounds.computeIfAbsent(entry, key -> new ArrayList<>()).add(round);
  }

  /** Those that were measured, in the order of the table. */
  List<Entry> entries() {
    return List.copyOf(rounds.keySet());
  }

  List<Round> of(Entry entry) {
    return List.copyOf(rounds.getOrDefault(entry, List.of()));
  }

  /** Photos a second. */
  double[] rates(Entry entry) {
    return each(entry, round -> round.outcome().rate());
  }

  /** The median of a number over the rounds. */
  double median(Entry entry, ToDoubleFunction<Round> number) {
    return median(each(entry, number));
  }

  private double[] each(Entry entry, ToDoubleFunction<Round> number) {
    return of(entry).stream().mapToDouble(number).toArray();
  }

  /**
   * How many times as fast as another in each round that both were measured in: what slows the
   * machine down for a while slows both.
   */
  double[] ratios(Entry entry, Entry other) {
    return ratios(rates(entry), rates(other));
  }

  /** Round by round, as far as both were measured, the one divided by the other. */
  public static double[] ratios(double[] each, double[] other) {
    double[] ratios = new double[Math.min(each.length, other.length)];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = each[round] / other[round];
    }
    return ratios;
  }

  /** The middle one, or the mean of the middle two; NaN of none. */
  public static double median(double... values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
