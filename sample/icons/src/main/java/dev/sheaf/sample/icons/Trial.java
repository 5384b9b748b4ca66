package dev.sheaf.sample.icons;

import dev.sheaf.Sequence;
import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.fit.Evaluate;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.schedule.Length;
import dev.sheaf.fit.schedule.OneCycle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Trains a model, tests it on samples it never saw and tells about it: the same for any record. */
final class Trial {
  private static final double PEAK_LEARNING_RATE = 3e-3;

  private final Settings settings;
  private final PrintStream out;

  Trial(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /**
   * @param learner with a confusion matrix among its metrics
   * @param samples in training and validation together
   * @return how the model did on the test
   */
  ConfusionMatrix run(
      Learner learner, Sequence<?> train, Sequence<?> validation, int samples, Sequence<?> test)
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
    ConfusionMatrix matrix =
        Evaluate.of(learner, test)
            .workers(settings.workers())
            .verbose(0)
            .run()
            .matrix("confusion_matrix");
    out.printf("%nTest: rows are what it was, columns what the model said%n%n%s%n", matrix);
    out.printf(
        "accuracy on the test  %.3f%nalways '%s'  %.3f%n",
        matrix.accuracy(), matrix.classes().get(matrix.majority()), matrix.majorityShare());
    out.printf(
        "samples per second    %,.0f (%d epochs of training and validation in %.1f s)%n",
        samples * (double) settings.epochs() / seconds, settings.epochs(), seconds);
    out.printf("peak memory           %s%nwritten               %s%n", PeakMemory.soFar(), plot);
    return matrix;
  }
}
