package dev.sheaf.djl.metric;

import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.internal.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Metrics by Keras's names. */
final class MetricNames {
  private static final int KERAS_TOP = 5;
  private static final Map<String, TargetMetric> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("accuracy", TargetMetric.accuracy());
    BY_NAME.put("acc", TargetMetric.accuracy());
    BY_NAME.put("binary_accuracy", new BinaryAccuracy(0.5));
    BY_NAME.put("categorical_accuracy", TargetMetric.categoricalAccuracy());
    BY_NAME.put("sparse_categorical_accuracy", TargetMetric.categoricalAccuracy());
    BY_NAME.put("top_k_categorical_accuracy", TargetMetric.topKAccuracy(KERAS_TOP));
    BY_NAME.put("sparse_top_k_categorical_accuracy", TargetMetric.topKAccuracy(KERAS_TOP));
    BY_NAME.put("precision", Precision.of());
    BY_NAME.put("recall", Recall.of());
    BY_NAME.put("f1_score", F1Score.macro());
    BY_NAME.put("auc", Auc.roc());
    BY_NAME.put("confusion_matrix", TargetMetric.confusionMatrix());
    BY_NAME.put("mae", TargetMetric.meanAbsoluteError());
    BY_NAME.put("mean_absolute_error", TargetMetric.meanAbsoluteError());
    BY_NAME.put("mse", TargetMetric.meanSquaredError());
    BY_NAME.put("mean_squared_error", TargetMetric.meanSquaredError());
    BY_NAME.put("root_mean_squared_error", TargetMetric.rootMeanSquaredError());
    BY_NAME.put("r2_score", R2Score.of());
    BY_NAME.put("cosine_similarity", TargetMetric.cosineSimilarity());
    BY_NAME.put("mean_iou", TargetMetric.meanIou());
    BY_NAME.put("mean_io_u", TargetMetric.meanIou());
    BY_NAME.put("binary_iou", TargetMetric.binaryIou(0.5));
    BY_NAME.put("binary_io_u", TargetMetric.binaryIou(0.5));
  }

  private MetricNames() {}

  static TargetMetric get(String name) {
    TargetMetric metric = BY_NAME.get(name);
    if (metric != null) {
      return metric.name().equals(name) ? metric : metric.named(name);
    }
    if (SampleLoss.names().contains(name)) {
      return SampleMetric.of(name, SampleLoss.named(name)::losses);
    }
    List<String> names = new ArrayList<>(BY_NAME.keySet());
    String known = String.join(", ", names);
    names.addAll(SampleLoss.names());
    throw new IllegalArgumentException(
        "metrics: %s (expected: %s, the name of a loss, or a TargetMetric; metricsOf for one of several targets)%s"
            .formatted(name, known, DidYouMean.hint(name, names)));
  }
}
