package dev.sheaf.djl.metric;

/**
 * The area under a curve over thresholds: Keras's {@code AUC} with its 200 thresholds and its
 * interpolation. Outputs of several classes are counted together, as there. Immutable.
 *
 * <p>ROC: the trapezoidal rule over the false and the true positive rate. Precision and recall: the
 * interpolation of Davis and Goadrich, The Relationship Between Precision-Recall and ROC Curves,
 * 2006, as in Keras's {@code interpolate_pr_auc}.
 */
public final class Auc implements TargetMetric {
  private static final int KERAS_THRESHOLDS = 200;

  private final boolean precisionRecall;
  private final int thresholds;

  private Auc(boolean precisionRecall, int thresholds) {
    this.precisionRecall = precisionRecall;
    this.thresholds = thresholds;
  }

  /** Under the curve of true over false positive rate. */
  public static Auc roc() {
    return new Auc(false, KERAS_THRESHOLDS);
  }

  /** Under the curve of precision over recall. */
  public static Auc pr() {
    return new Auc(true, KERAS_THRESHOLDS);
  }

  /** The same with so many thresholds, evenly from 0 to 1; 200 by default. */
  public Auc thresholds(int thresholds) {
    if (thresholds < 2) {
      throw new IllegalArgumentException("thresholds: %d (expected: > 1)".formatted(thresholds));
    }
    return new Auc(precisionRecall, thresholds);
  }

  @Override
  public String name() {
    return "auc";
  }

  /** Sums: for each threshold the yes, then the no, that are above it but not above the next. */
  @Override
  public EpochMetric over(Target target) {
    return new SumMetric(
        name(),
        2 * thresholds,
        this::add,
        sums -> {
          double[] truePositives = above(sums, 0);
          double[] falsePositives = above(sums, thresholds);
          return precisionRecall
              ? precisionRecall(truePositives, falsePositives)
              : roc(truePositives, falsePositives);
        });
  }

  private void add(Predictions batch, double[] sums, int from) {
    ClassRows rows = batch.probabilities();
    for (int row = 0; row < rows.rows(); row++) {
      for (int index = 0; index < rows.classes(); index++) {
        int place = from + (rows.target(row, index) > 0.5f ? 0 : thresholds);
        sums[place + last(rows.output(row, index))] += rows.weight(row);
      }
    }
  }

  /** The last threshold that a probability is above: the first is below 0, the last above 1. */
  private int last(float probability) {
    float within = Math.min(1, Math.max(0, probability));
    return Math.max(0, (int) Math.ceil(within * (thresholds - 1)) - 1);
  }

  private double[] above(double[] sums, int from) {
    double[] above = new double[thresholds];
    double sum = 0;
    for (int i = thresholds - 1; i >= 0; i--) {
      sum += sums[from + i];
      above[i] = sum;
    }
    return above;
  }

  private double roc(double[] truePositives, double[] falsePositives) {
    double area = 0;
    for (int i = 0; i + 1 < thresholds; i++) {
      area +=
          (falsePositives[i] - falsePositives[i + 1])
              * (truePositives[i] + truePositives[i + 1])
              / 2;
    }
    return SumMetric.ratio(area, truePositives[0] * falsePositives[0]);
  }

  private double precisionRecall(double[] truePositives, double[] falsePositives) {
    double area = 0;
    for (int i = 0; i + 1 < thresholds; i++) {
      double more = truePositives[i] - truePositives[i + 1];
      double said = truePositives[i] + falsePositives[i];
      double saidNext = truePositives[i + 1] + falsePositives[i + 1];
      double slope = SumMetric.ratio(more, said - saidNext);
      double intercept = truePositives[i + 1] - slope * saidNext;
      double ratio = said > 0 && saidNext > 0 ? said / saidNext : 1;
      area += slope * (more + intercept * Math.log(ratio));
    }
    return SumMetric.ratio(area, truePositives[0]);
  }
}
