package dev.sheaf.sample.icons;

import ai.djl.nn.Block;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.image.Affine;
import dev.sheaf.image.Augment;
import dev.sheaf.source.split.Split;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Learns what icons show from eight design families, and is tested on two it never saw. */
final class IconTrial {
  /** The share of the training icons that is trained on; the rest validates. */
  private static final double TRAIN_SHARE = 0.9;

  /** No flips: the corner of a file and the pole of a battery are always on the same side. */
  static final Augment SLIGHTLY_MOVED =
      Augment.none()
          .fill(255, 255, 255)
          .affine(
              Affine.degrees(-10, 10).translate(0.06, 0.06).scale(0.85, 1.1).shear(-8, 8, -8, 8));

  private IconTrial() {}

  static ConfusionMatrix run(List<Glyph> glyphs, Settings settings, PrintStream out)
      throws IOException {
    long began = System.nanoTime();
    IconFolders folders = IconFolders.draw(glyphs, settings.target().resolve("icons"));
    out.printf(
        "Icons drawn into %s in %.1f s; %s are for the test only.%n%n",
        settings.target().resolve("icons"),
        (System.nanoTime() - began) / 1e9,
        String.join(" and ", IconFolders.UNSEEN.stream().sorted().toList()));

    List<Icon> known = IconSamples.fromDirectory(folders.train());
    List<Icon> unseen = IconSamples.fromDirectory(folders.test());
    Split<Icon> split = Split.stratified(known, Icon::kind, TRAIN_SHARE, settings.seed());
    ClassCounts counts =
        new ClassCounts(IconSequence.KIND_NAMES)
            .part("train", split.train(), icon -> icon.kind().ordinal())
            .part("validation", split.validation(), icon -> icon.kind().ordinal())
            .part("test", unseen, icon -> icon.kind().ordinal());
    out.printf("%s%n%n", counts);

    Block network = Network.convolutional(Kind.values().length, 16, 32, 64, 128);
    try (IconSequence train =
            IconSequence.builder(split.train())
                .batchSize(settings.batchSize())
                .shuffle(settings.seed())
                .augment(settings.augment() ? SLIGHTLY_MOVED : Augment.none())
                .build();
        IconSequence validation =
            IconSequence.builder(split.validation()).batchSize(settings.batchSize()).build();
        IconSequence test = IconSequence.builder(unseen).batchSize(settings.batchSize()).build();
        DjlLearner learner =
            DjlLearner.builder(network)
                .optimizer(AdamW.builder().learningRate(1e-3).weightDecay(0.05).build())
                .loss(SampleLoss.categoricalCrossEntropyFromLogits())
                .metrics(
                    TargetMetric.accuracy(), TargetMetric.confusionMatrix(IconSequence.KIND_NAMES))
                .seed(settings.seed())
                .build()) {
      Path sheet = settings.target().resolve("batch.png");
      try (IconBatch batch = train.batch(0)) {
        IconSamples.preview(batch, sheet);
      }
      out.printf("The first batch as the model sees it: %s%n%n", sheet);
      return new Trial(settings, out).run(learner, train, validation, known.size(), test);
    }
  }
}
