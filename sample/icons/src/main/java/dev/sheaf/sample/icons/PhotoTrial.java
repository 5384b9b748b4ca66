package dev.sheaf.sample.icons;

import ai.djl.nn.Block;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.split.Split;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Learns the user's own photos, one folder a class, and is tested on a fifth of them. */
final class PhotoTrial {
  private static final double SEEN_SHARE = 0.8;
  private static final double TRAIN_SHARE = 0.9;

  private PhotoTrial() {}

  static ConfusionMatrix run(Path root, Settings settings, PrintStream out) throws IOException {
    List<String> classes = Photo.classes(root);
    List<Photo> photos = Photo.in(root, classes);
    Split<Photo> tested = Split.stratified(photos, Photo::folder, SEEN_SHARE, settings.seed());
    Split<Photo> split =
        Split.stratified(tested.train(), Photo::folder, TRAIN_SHARE, settings.seed());
    ClassCounts counts =
        new ClassCounts(classes)
            .part("train", split.train(), Photo::folder)
            .part("validation", split.validation(), Photo::folder)
            .part("test", tested.validation(), Photo::folder);
    out.printf("%s%n%n", counts);

    Block network = Network.convolutional(classes.size(), 16, 32, 64, 128);
    try (PhotoSequence train =
            PhotoSequence.builder(split.train())
                .batchSize(settings.batchSize())
                .shuffle(settings.seed())
                .build();
        PhotoSequence validation =
            PhotoSequence.builder(split.validation()).batchSize(settings.batchSize()).build();
        PhotoSequence test =
            PhotoSequence.builder(tested.validation()).batchSize(settings.batchSize()).build();
        DjlLearner learner =
            DjlLearner.builder(network)
                .optimizer(AdamW.builder().learningRate(1e-3).weightDecay(0.05).build())
                .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
                .metrics(TargetMetric.accuracy(), TargetMetric.confusionMatrix(classes))
                .seed(settings.seed())
                .build()) {
      Path sheet = settings.target().resolve("batch.png");
      try (PhotoBatch batch = train.batch(0)) {
        ContactSheet.of(PhotoSequence.FILE)
            .classes(batch.folder(), classes)
            .write(batch.file(), sheet);
      }
      out.printf("The first batch as the model sees it: %s%n%n", sheet);
      return new Trial(settings, out).run(learner, train, validation, tested.train().size(), test);
    }
  }
}
