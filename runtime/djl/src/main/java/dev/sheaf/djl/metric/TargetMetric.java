package dev.sheaf.djl.metric;

import java.util.List;

/**
 * A metric of an output against its target, as a user chooses it. Keras's names, defaults and
 * numbers, over the whole epoch: whatever cannot be a mean of batches is none.
 *
 * <p>Classes: a target is int64 class indices [n], or a mask [n, height, width] against an output
 * [n, classes, height, width], or one-hot in the output's shape, with the classes in the last
 * dimension. The class that the model says is that of its largest output, the first of several.
 * Where a metric needs probabilities and the loss says that the outputs are logits, their sigmoid
 * or softmax is taken.
 *
 * <p>Immutable.
 */
public interface TargetMetric {
  /** The name in the log: {@code accuracy}. */
  String name();

  /**
   * The metric over an epoch of a target.
   *
   * @throws IllegalArgumentException if it needs to know more of the target; the message says what
   */
  EpochMetric over(Target target);

  /** The same under another name. */
  default TargetMetric named(String name) {
    return new NamedMetric(name, this);
  }

  /**
   * The accuracy that fits: binary where the loss is binary or the model has one output, otherwise
   * categorical. Where only the loss tells the threshold of one output, a loss that does not tell
   * is an error.
   */
  static TargetMetric accuracy() {
    return Accuracy.AUTOMATIC;
  }

  /** How often the largest output is that of the class. */
  static TargetMetric categoricalAccuracy() {
    return Accuracy.CATEGORICAL;
  }

  /** How often an output is on its target's side of a threshold; 0 for logits. */
  static TargetMetric binaryAccuracy(double threshold) {
    return new BinaryAccuracy(threshold);
  }

  /** How often fewer than {@code k} outputs are larger than that of the class. */
  static TargetMetric topKAccuracy(int k) {
    return new TopKAccuracy("top_" + k + "_accuracy", k);
  }

  /** The mean of the absolute differences. */
  static TargetMetric meanAbsoluteError() {
    return ErrorMetric.MEAN_ABSOLUTE_ERROR.as("mae");
  }

  /** The mean of the squared differences. */
  static TargetMetric meanSquaredError() {
    return ErrorMetric.MEAN_SQUARED_ERROR.as("mse");
  }

  /** The root of the mean of the squared differences. */
  static TargetMetric rootMeanSquaredError() {
    return ErrorMetric.ROOT_MEAN_SQUARED_ERROR.as("root_mean_squared_error");
  }

  /** The mean cosine of the angle between target and output, over the last dimension. */
  static TargetMetric cosineSimilarity() {
    return new CosineSimilarity();
  }

  /**
   * How often each class was taken for each: a {@link dev.sheaf.fit.ConfusionMatrix}, at the end of
   * an epoch, a validation or an evaluation. The schema tells the classes.
   */
  static TargetMetric confusionMatrix() {
    return new ConfusionMetric(List.of());
  }

  /** As {@link #confusionMatrix()}, with the names of the classes, in order. */
  static TargetMetric confusionMatrix(List<String> classes) {
    Argument.positive("classes", classes.size());
    return new ConfusionMetric(List.copyOf(classes));
  }

  /** The mean over the classes of intersection over union; a class that never comes up has none. */
  static TargetMetric meanIou() {
    return new MeanIou(0);
  }

  /** As {@link #meanIou()}, with a number of classes that no schema tells. */
  static TargetMetric meanIou(int classes) {
    return new MeanIou(Argument.positive("classes", classes));
  }

  /** The mean intersection over union of yes and of no; yes from the threshold on. */
  static TargetMetric binaryIou(double threshold) {
    return new BinaryIou(threshold);
  }

  /**
   * A metric by Keras's name, with its defaults: {@code accuracy}, {@code binary_accuracy}, {@code
   * categorical_accuracy}, {@code top_k_categorical_accuracy} (5), {@code precision}, {@code
   * recall}, {@code f1_score} (macro), {@code auc}, {@code confusion_matrix}, {@code mae}, {@code
   * mse}, {@code root_mean_squared_error}, {@code r2_score}, {@code cosine_similarity}, {@code
   * mean_iou}, {@code binary_iou}, or the name of a loss. It is logged under the name given.
   *
   * @throws IllegalArgumentException for another name
   */
  static TargetMetric of(String name) {
    return MetricNames.get(name);
  }
}
