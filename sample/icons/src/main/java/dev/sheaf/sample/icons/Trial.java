package dev.sheaf.sample.icons;

import dev.sheaf.Sequence;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.Predict;
import dev.sheaf.fit.schedule.Length;
import dev.sheaf.fit.schedule.OneCycle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
   * @param answers the class of each sample of the test, by its index
   * @return how the model did on the test
   */
  ConfusionMatrix run(
      Learner learner,
      Sequence<?> train,
      Sequence<?> validation,
      int samples,
      Sequence<?> test,
      int[] answers)
      throws IOException {
    long began = System.nanoTime();
    History history =
        Fit.of(learner, train)
            .epochs(settings.epochs())
            .validation(validation)
            .workers(settings.workers())
            .verbose(settings.verbose())
            .schedule(new OneCycle(PEAK_LEARNING_RATE, Length.toTheEnd()).pctStart(0.2))
            .run();
    double seconds = (System.nanoTime() - began) / 1e9;
    Path plot = settings.target().resolve("history.png");
    history.plot(plot);
    ConfusionMatrix matrix = test(learner, test, answers);
    out.printf("%nTest: rows are what it was, columns what the model said%n%n%s%n", matrix);
    out.printf(
        "accuracy on the test  %.3f%nalways '%s'  %.3f%n",
        matrix.accuracy(), matrix.majorityClass(), matrix.majorityShare());
    out.printf(
        "samples per second    %,.0f (%d epochs of training and validation in %.1f s)%n",
        samples * (double) settings.epochs() / seconds, settings.epochs(), seconds);
    out.printf("peak memory           %s%nwritten               %s%n", PeakMemory.soFar(), plot);
    return matrix;
  }

  private ConfusionMatrix test(Learner learner, Sequence<?> test, int[] answers) {
    ConfusionMatrix matrix = new ConfusionMatrix(classes);
    float[][] scores =
        Predict.of(learner, test).workers(settings.workers()).verbose(0).run().get(0);
    for (int sample = 0; sample < scores.length; sample++) {
      matrix.add(answers[sample], highest(scores[sample]));
    }
    return matrix;
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
