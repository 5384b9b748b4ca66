package dev.sheaf.sample.icons;

import ai.djl.nn.Block;
import ai.djl.training.loss.Loss;
import dev.sheaf.Sequence;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.DjlLearnerBuilder;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.fit.Evaluate;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.Predict;
import dev.sheaf.fit.schedule.Length;
import dev.sheaf.fit.schedule.OneCycle;
import dev.sheaf.image.Affine;
import dev.sheaf.image.Augment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Finds icons in pictures, their pixels and their boxes, after training on eight design families;
 * the icons that it is tested on are of two that it never saw.
 */
final class SceneTrial {
  private static final double PEAK_LEARNING_RATE = 3e-3;
  private static final int SHOWN = 24;

  private static final Augment MOVED =
      Augment.none()
          .flipHorizontally(0.5)
          .affine(Affine.degrees(-10, 10).translate(0.1, 0.1).scale(0.8, 1.2))
          .colorJitter(0.2, 0.2, 0.2, 0.1);

  private final List<Scene> known;
  private final List<Scene> unseen;
  private final Settings settings;
  private final PrintStream out;

  private SceneTrial(List<Scene> known, List<Scene> unseen, Settings settings, PrintStream out) {
    this.known = known;
    this.unseen = unseen;
    this.settings = settings;
    this.out = out;
  }

  /**
   * @param known scenes to train on at most
   * @param unseen scenes to test on at most
   */
  static SceneTrial draw(
      List<Glyph> glyphs, int known, int unseen, Settings settings, PrintStream out)
      throws IOException {
    Path folder = settings.target().resolve("scenes");
    return new SceneTrial(
        Scene.draw(some(glyphs, false, known, settings.seed()), folder.resolve("train"), 1),
        Scene.draw(some(glyphs, true, unseen, settings.seed()), folder.resolve("test"), 2),
        settings,
        out);
  }

  private static List<Glyph> some(List<Glyph> glyphs, boolean unseen, int most, long seed) {
    List<Glyph> some =
        new ArrayList<>(
            glyphs.stream()
                .filter(glyph -> IconFolders.UNSEEN.contains(glyph.family()) == unseen)
                .filter(glyph -> glyph.isChosenSize() && Kind.of(glyph.name()).isPresent())
                .sorted(
                    Comparator.comparing(Glyph::family)
                        .thenComparing(Glyph::style)
                        .thenComparing(Glyph::name))
                .toList());
    Collections.shuffle(some, new Random(seed));
    return some.subList(0, Math.min(most, some.size()));
  }

  /** Finds the pixels of icons: the mean intersection over union of ink and ground in the test. */
  double segment() throws IOException {
    try (RegionSequence train =
            RegionSequence.builder(known.stream().map(Scene::region).toList())
                .batchSize(settings.batchSize())
                .shuffle(settings.seed())
                .augment(settings.augment() ? MOVED : Augment.none())
                .build();
        RegionSequence test =
            RegionSequence.builder(unseen.stream().map(Scene::region).toList())
                .batchSize(settings.batchSize())
                .build();
        DjlLearner learner =
            learner(Network.segmenting(2, 12, 24, 48))
                .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
                .metrics(TargetMetric.meanIou(2))
                .build()) {
      float[][] scores = fit(learner, train, test);
      double iou = Evaluate.of(learner, test).verbose(0).run().get("mean_iou");
      Overlay.masks(unseen.subList(0, Math.min(SHOWN, unseen.size())), scores)
          .write(settings.target().resolve("segmented.png"));
      return say("pixels", iou);
    }
  }

  /** Finds the boxes of icons: the mean intersection over union of the test. */
  double detect() throws IOException {
    Loss loss = new BoxLoss();
    try (SpotSequence train =
            SpotSequence.builder(known.stream().map(Scene::spot).toList())
                .batchSize(settings.batchSize())
                .shuffle(settings.seed())
                .augment(settings.augment() ? MOVED : Augment.none())
                .build();
        SpotSequence test =
            SpotSequence.builder(unseen.stream().map(Scene::spot).toList())
                .batchSize(settings.batchSize())
                .build();
        DjlLearner learner = learner(Network.locating(12, 24, 48, 64)).loss(loss).build()) {
      float[][] boxes = fit(learner, train, test);
      double sum = 0;
      for (int i = 0; i < test.length(); i++) {
        try (SpotBatch batch = test.batch(i)) {
          FloatBuffer things = batch.things().floats();
          for (int row = 0; row < batch.size(); row++) {
            sum += boxIou(things, 4 * row, boxes[i * settings.batchSize() + row]);
          }
        }
      }
      Overlay.boxes(unseen.subList(0, Math.min(SHOWN, unseen.size())), boxes)
          .write(settings.target().resolve("detected.png"));
      return say("boxes", sum / unseen.size());
    }
  }

  private DjlLearnerBuilder learner(Block network) {
    return DjlLearner.builder(network)
        .optimizer(AdamW.builder().learningRate(1e-3).weightDecay(0.01).build())
        .seed(settings.seed());
  }

  private float[][] fit(DjlLearner learner, Sequence<?> train, Sequence<?> test) {
    Fit.of(learner, train)
        .epochs(settings.epochs())
        .workers(settings.workers())
        .verbose(settings.verbose())
        .schedule(new OneCycle(PEAK_LEARNING_RATE, Length.toTheEnd()).pctStart(0.2))
        .run();
    return Predict.of(learner, test).workers(settings.workers()).verbose(0).run().get(0);
  }

  private double say(String what, double iou) {
    out.printf(
        "mean IoU of the %-7s %.3f (%,d pictures to learn from, %,d of unseen families)%n",
        what, iou, known.size(), unseen.size());
    return iou;
  }

  private static double boxIou(FloatBuffer truth, int from, float[] box) {
    double width = Math.min(truth.get(from + 2), box[2]) - Math.max(truth.get(from), box[0]);
    double height = Math.min(truth.get(from + 3), box[3]) - Math.max(truth.get(from + 1), box[1]);
    double both = Math.max(0, width) * Math.max(0, height);
    double areas =
        (truth.get(from + 2) - truth.get(from)) * (truth.get(from + 3) - truth.get(from + 1))
            + Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
    return both / (areas - both);
  }
}
