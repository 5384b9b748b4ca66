package dev.sheaf.djl.loss;

import dev.sheaf.internal.DidYouMean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Losses by Keras's names. */
final class LossNames {
  private static final Map<String, Supplier<SampleLoss>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("categorical_crossentropy", SampleLoss::categoricalCrossEntropy);
    BY_NAME.put("sparse_categorical_crossentropy", SampleLoss::sparseCategoricalCrossEntropy);
    both("bce", "binary_crossentropy", SampleLoss::binaryCrossEntropy);
    BY_NAME.put("categorical_focal_crossentropy", SampleLoss::categoricalFocalCrossEntropy);
    BY_NAME.put("binary_focal_crossentropy", SampleLoss::binaryFocalCrossEntropy);
    both("mse", "mean_squared_error", SampleLoss::meanSquaredError);
    both("mae", "mean_absolute_error", SampleLoss::meanAbsoluteError);
    both("mape", "mean_absolute_percentage_error", SampleLoss::meanAbsolutePercentageError);
    both("msle", "mean_squared_logarithmic_error", SampleLoss::meanSquaredLogarithmicError);
    BY_NAME.put("huber", () -> SampleLoss.huber(1));
    BY_NAME.put("log_cosh", SampleLoss::logCosh);
    BY_NAME.put("poisson", SampleLoss::poisson);
    both("kld", "kl_divergence", SampleLoss::klDivergence);
    BY_NAME.put("cosine_similarity", SampleLoss::cosineSimilarity);
    BY_NAME.put("hinge", SampleLoss::hinge);
    BY_NAME.put("squared_hinge", SampleLoss::squaredHinge);
    BY_NAME.put("categorical_hinge", SampleLoss::categoricalHinge);
  }

  private LossNames() {}

  private static void both(String brief, String whole, Supplier<SampleLoss> loss) {
    BY_NAME.put(brief, loss);
    BY_NAME.put(whole, loss);
  }

  static List<String> all() {
    return List.copyOf(BY_NAME.keySet());
  }

  static SampleLoss get(String name) {
    Supplier<SampleLoss> loss = BY_NAME.get(name);
    if (loss == null) {
      List<String> names = all();
      throw new IllegalArgumentException(
          "loss: %s (expected: %s, or a SampleLoss; loss(target, SampleLoss) for one of several targets)%s"
              .formatted(name, String.join(", ", names), DidYouMean.hint(name, names)));
    }
    return loss.get();
  }
}
