package dev.sheaf.sample.icons;

import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.LoadedWeights;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.fit.Evaluate;
import dev.sheaf.fit.Fit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trains a network on five kinds of icons, and fine-tunes it on three others of which it sees a
 * few: first its new head on the frozen body, then all of it, the body at a tenth of the learning
 * rate. Beside it, the same network learns the same few from nothing.
 */
final class FineTuneTrial {
  private static final int SEEDS = 3;
  private static final int SHOTS = 5;

  /** How many icons of the rare kinds are tested on, beside those of unseen families. */
  private static final int TESTED = 150;

  private static final int HEAD_EPOCHS = 30;
  private static final int ALL_EPOCHS = 20;
  private static final double HEAD_RATE = 3e-3;
  private static final double ALL_RATE = 3e-3;
  private static final double BODY_FACTOR = 0.1;
  private static final int[] WIDTHS = {16, 32, 64, 128};

  private final Settings settings;
  private final PrintStream out;
  private final List<Icon> common;
  private final List<RareIcon> rare;
  private final List<RareIcon> unseen;
  private final Path weights;

  private FineTuneTrial(IconFolders folders, Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
    List<Icon> known = IconSamples.fromDirectory(folders.train());
    common = known.stream().filter(icon -> RareKind.of(icon.kind()).isEmpty()).toList();
    List<RareIcon> shuffled = new ArrayList<>(rare(known));
    Collections.shuffle(shuffled, new Random(settings.seed()));
    rare = shuffled.subList(TESTED, shuffled.size());
    unseen =
        Stream.of(rare(IconSamples.fromDirectory(folders.test())), shuffled.subList(0, TESTED))
            .flatMap(List::stream)
            .toList();
    weights = settings.target().resolve("pretrained.safetensors");
  }

  /**
   * The share of the test that is right.
   *
   * @param head after the head was trained on the frozen body
   * @param all after all was trained further
   * @param scratch of a network that was not trained before
   */
  record Accuracy(double head, double all, double scratch) {
    static Accuracy mean(List<Accuracy> each) {
      return new Accuracy(
          each.stream().mapToDouble(Accuracy::head).average().orElseThrow(),
          each.stream().mapToDouble(Accuracy::all).average().orElseThrow(),
          each.stream().mapToDouble(Accuracy::scratch).average().orElseThrow());
    }
  }

  static Accuracy run(List<Glyph> glyphs, Settings settings, PrintStream out) throws IOException {
    IconFolders folders = IconFolders.draw(glyphs, settings.target().resolve("icons"));
    FineTuneTrial trial = new FineTuneTrial(folders, settings, out);
    trial.pretrain();
    List<Accuracy> each = new ArrayList<>();
    for (long seed = settings.seed(); seed < settings.seed() + SEEDS; seed++) {
      Accuracy accuracy = trial.fineTune(seed);
      trial.print(Long.toString(seed), accuracy);
      each.add(accuracy);
    }
    Accuracy mean = Accuracy.mean(each);
    trial.print("mean", mean);
    out.printf("%-8s  %12.3f%n", "chance", 1.0 / RareKind.values().length);
    return mean;
  }

  private void print(String name, Accuracy accuracy) {
    out.printf(
        "%-8s  %12.3f  %12.3f  %12.3f%n",
        name, accuracy.head(), accuracy.all(), accuracy.scratch());
  }

  private static List<RareIcon> rare(List<Icon> icons) {
    return icons.stream()
        .flatMap(
            icon -> RareKind.of(icon.kind()).map(kind -> new RareIcon(icon.file(), kind)).stream())
        .toList();
  }

  /** A body that makes 128 numbers of an icon, and a head that makes a number a kind of these. */
  private static SequentialBlock network(Block body, int kinds) {
    return new SequentialBlock().add(body).add(Network.head(kinds));
  }

  private void pretrain() throws IOException {
    Block body = Network.body(WIDTHS);
    try (IconSequence train =
            IconSequence.builder(common)
                .batchSize(settings.batchSize())
                .shuffle(settings.seed())
                .augment(IconTrial.SLIGHTLY_MOVED)
                .build();
        DjlLearner learner =
            DjlLearner.builder(network(body, Kind.values().length))
                .optimizer(AdamW.of(2e-3))
                .loss(SampleLoss.categoricalCrossEntropyFromLogits())
                .metrics("accuracy")
                .schema(IconSequence.SCHEMA)
                .seed(settings.seed())
                .build()) {
      out.printf("Trained before on %,d icons of other kinds.%n", common.size());
      Fit.of(learner, train)
          .epochs(settings.epochs())
          .workers(settings.workers())
          .verbose(settings.verbose())
          .run();
      learner.saveWeights(weights);
    }
  }

  private Accuracy fineTune(long seed) throws IOException {
    Block body = Network.body(WIDTHS);
    try (RareIconSequence train =
            RareIconSequence.builder(few(seed))
                .batchSize(SHOTS)
                .shuffle(seed)
                .augment(IconTrial.SLIGHTLY_MOVED)
                .build();
        RareIconSequence test =
            RareIconSequence.builder(unseen).batchSize(settings.batchSize()).build();
        DjlLearner learner = learner(body, BODY_FACTOR, seed);
        DjlLearner fresh = learner(Network.body(WIDTHS), 1, seed)) {
      // The head has three kinds instead of eight, so it stays as it is.
      LoadedWeights loaded = learner.loadWeightsExcept(weights, "02");
      learner.freeze(body);
      if (seed == settings.seed()) {
        out.printf(
            "%nFine-tuned on %d icons of each of %s, tested on %d that it never saw.%n%n%s%n%n%s%n",
            SHOTS, RareIconSequence.KIND_NAMES, unseen.size(), loaded, learner.summary());
        out.printf("%-8s  %12s  %12s  %12s%n", "seed", "head only", "then all", "from nothing");
      }
      double head = train(learner, train, test, HEAD_RATE, HEAD_EPOCHS);
      learner.unfreeze(body);
      double all = train(learner, train, test, ALL_RATE, ALL_EPOCHS);
      double scratch = train(fresh, train, test, HEAD_RATE, HEAD_EPOCHS + ALL_EPOCHS);
      return new Accuracy(head, all, scratch);
    }
  }

  private static DjlLearner learner(Block body, double bodyFactor, long seed) {
    return DjlLearner.builder(network(body, RareKind.values().length))
        .optimizer(AdamW.of(HEAD_RATE))
        .learningRateFactor(body, bodyFactor)
        .loss(SampleLoss.categoricalCrossEntropyFromLogits())
        .metrics("accuracy")
        .schema(RareIconSequence.SCHEMA)
        .seed(seed)
        .build();
  }

  /** Trains and tests. */
  private double train(
      DjlLearner learner, RareIconSequence train, RareIconSequence test, double rate, int epochs) {
    learner.learningRate(rate);
    Fit.of(learner, train).epochs(epochs).verbose(0).run();
    return Evaluate.of(learner, test).verbose(0).run().get("accuracy");
  }

  /** A few icons of each rare kind. */
  private List<RareIcon> few(long seed) {
    List<RareIcon> shuffled = new ArrayList<>(rare);
    Collections.shuffle(shuffled, new Random(seed));
    Map<RareKind, Integer> taken = new EnumMap<>(RareKind.class);
    return shuffled.stream()
        .filter(icon -> taken.merge(icon.kind(), 1, Integer::sum) <= SHOTS)
        .toList();
  }
}
