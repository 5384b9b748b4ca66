package dev.sheaf.sample.icons;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Sequence;
import dev.sheaf.Tensor;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.Learner;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Trains a model, tests it on samples it never saw and tells about it: the same for any record. */
final class Trial {
  private static final double PEAK_LEARNING_RATE = 3e-3;

  private final Settings settings;
  private final List<String> classes;
  private final PrintStream out;

  Trial(Settings settings, List<String> classes, PrintStream out) {
    this.settings = settings;
    this.classes = classes;
    this.out = out;
  }

  /**
   * @param samples in training and validation together
   * @return how the model did on the test
   */
  ConfusionMatrix run(
      Learner learner,
      Sequence<?> train,
      Sequence<?> validation,
      Sequence<? extends Batch> test,
      int samples)
      throws IOException {
    long began = System.nanoTime();
    Fit.of(learner, train)
        .epochs(settings.epochs())
        .validation(validation)
        .workers(settings.workers())
        .verbose(settings.verbose())
        .callbacks(new OneCycle(PEAK_LEARNING_RATE, settings.epochs() * train.length()))
        .run();
    double seconds = (System.nanoTime() - began) / 1e9;
    ConfusionMatrix matrix = test(learner, test);
    out.printf("%nTest: rows are what it was, columns what the model said%n%n%s%n", matrix);
    out.printf(
        "accuracy on the test  %.3f%nalways '%s'  %.3f%n",
        matrix.accuracy(), matrix.majorityClass(), matrix.majorityShare());
    out.printf(
        "samples per second    %,.0f (%d epochs of training and validation in %.1f s)%n",
        samples * (double) settings.epochs() / seconds, settings.epochs(), seconds);
    out.printf("peak memory           %s%n", PeakMemory.soFar());
    return matrix;
  }

  private ConfusionMatrix test(Learner learner, Sequence<? extends Batch> test) {
    ConfusionMatrix matrix = new ConfusionMatrix(classes);
    for (int index = 0; index < test.length(); index++) {
      try (Batch batch = test.batch(index)) {
        float[][] said = learner.predict(batch).get(0);
        for (int sample = 0; sample < said.length; sample++) {
          matrix.add(actual(batch.targets().get(0), sample), highest(said[sample]));
        }
      }
    }
    return matrix;
  }

  /** The class of a sample, whether the tensor holds its index or ones and zeros. */
  private int actual(Tensor target, int sample) {
    if (target.dtype() == DType.INT64) {
      return (int) target.longs().get(sample);
    }
    float[] row = new float[classes.size()];
    target.floats().get(sample * row.length, row);
    return highest(row);
  }

  private static int highest(float[] row) {
    int highest = 0;
    for (int index = 1; index < row.length; index++) {
      if (row[index] > row[highest]) {
        highest = index;
      }
    }
    return highest;
  }
}
