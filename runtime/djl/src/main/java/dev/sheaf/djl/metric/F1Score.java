package dev.sheaf.djl.metric;

import dev.sheaf.fit.Logs;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The harmonic mean of precision and recall, {@code 2 tp / (2 tp + fp + fn)}: Keras's {@code
 * F1Score}, and scikit-learn's {@code f1_score}. The model says the class of its largest output, of
 * a single output yes above 0.5; with a {@link #threshold} each class above it. A class that never
 * comes up has 0. Immutable.
 */
public final class F1Score implements TargetMetric {
  private static final String NAME = "f1_score";

  /** What becomes of the scores of the classes. */
  private enum Average {
    NONE,
    MICRO,
    MACRO,
    WEIGHTED
  }

  private final Average average;
  private final int classes;
  private final OptionalDouble threshold;

  private F1Score(Average average, int classes, OptionalDouble threshold) {
    this.average = average;
    this.classes = classes;
    this.threshold = threshold;
  }

  /** The decisions for all classes counted together. */
  public static F1Score micro() {
    return new F1Score(Average.MICRO, 0, OptionalDouble.empty());
  }

  /** The mean of the classes' scores. */
  public static F1Score macro() {
    return new F1Score(Average.MACRO, 0, OptionalDouble.empty());
  }

  /** The mean of the classes' scores, each counting by how often it comes up. */
  public static F1Score weighted() {
    return new F1Score(Average.WEIGHTED, 0, OptionalDouble.empty());
  }

  /** A score for each class, {@code f1_score_ROSE}: Keras's default. */
  public static F1Score perClass() {
    return new F1Score(Average.NONE, 0, OptionalDouble.empty());
  }

  /** The same with a number of classes that no schema tells; 1 for a single output. */
  public F1Score classes(int classes) {
    return new F1Score(average, Argument.positive("classes", classes), threshold);
  }

  /** The same with every class said whose probability is above the threshold. */
  public F1Score threshold(double threshold) {
    return new F1Score(average, classes, OptionalDouble.of(Argument.share("threshold", threshold)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EpochMetric over(Target target) {
    return new OfTarget(average, names(target), threshold);
  }

  private List<String> names(Target target) {
    boolean single = classes == 1 || (classes == 0 && target.columns() <= 1 && target.isBinary());
    return single || average == Average.MICRO
        ? List.of(NAME)
        : target.classes(NAME, classes).stream().map(name -> NAME + "_" + name).toList();
  }

  /** With the names of the classes' scores; of one for all with micro. */
  private record OfTarget(Average average, List<String> ofClasses, OptionalDouble threshold)
      implements EpochMetric {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public List<String> names() {
      return average == Average.NONE ? ofClasses : List.of(NAME);
    }

    /** For each class true positives, false positives and false negatives. */
    @Override
    public int width() {
      return 3 * ofClasses.size();
    }

    @Override
    public void add(Predictions batch, double[] sums, int from) {
      boolean largest = threshold.isEmpty() && batch.columns() > 1;
      ClassRows rows = largest ? batch.classes() : batch.probabilities();
      boolean together = average == Average.MICRO;
      if (!together && rows.classes() != ofClasses.size()) {
        throw new IllegalArgumentException(
            "the output has %d classes (expected: %d)".formatted(rows.classes(), ofClasses.size()));
      }
      float least = (float) threshold.orElse(0.5);
      for (int row = 0; row < rows.rows(); row++) {
        float weight = rows.weight(row);
        int winner = largest ? rows.said(row) : -1;
        for (int index = 0; index < rows.classes(); index++) {
          boolean is = rows.target(row, index) > 0.5f;
          boolean said = largest ? index == winner : rows.output(row, index) > least;
          int at = from + (together ? 0 : 3 * index);
          if (is && said) {
            sums[at] += weight;
          } else if (said) {
            sums[at + 1] += weight;
          } else if (is) {
            sums[at + 2] += weight;
          }
        }
      }
    }

    @Override
    public void report(double[] sums, Logs logs) {
      List<Double> scores = new ArrayList<>();
      double mean = 0;
      double all = 0;
      for (int index = 0; index < ofClasses.size(); index++) {
        double hits = sums[3 * index];
        double score =
            SumMetric.ratio(2 * hits, 2 * hits + sums[3 * index + 1] + sums[3 * index + 2]);
        double weight = average == Average.WEIGHTED ? hits + sums[3 * index + 2] : 1;
        scores.add(score);
        mean += weight * score;
        all += weight;
      }
      if (average == Average.NONE) {
        for (int index = 0; index < ofClasses.size(); index++) {
          logs.put(ofClasses.get(index), scores.get(index));
        }
      } else {
        logs.put(NAME, SumMetric.ratio(mean, all));
      }
    }
  }
}
