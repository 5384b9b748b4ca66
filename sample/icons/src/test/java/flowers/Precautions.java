package flowers;

import dev.sheaf.fit.Fit;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.load.BadSamples;
import java.nio.file.Path;
import java.util.List;

/** As the README has it. */
final class Precautions {
  private Precautions() {}

  static void train(List<Flower> flowers, Learner learner) {
    FlowerSamples.check(flowers).throwIfBad();

    FlowerSequence train =
        FlowerSequence.builder(flowers)
            .batchSize(32)
            .shuffle(42)
            .cache(Path.of("flowers.sheaf"))
            .onBadSample(BadSamples.SKIP.atMost(0.001).list(Path.of("bad.tsv")))
            .build();

    Fit.of(learner, train)
        .epochs(50)
        .callbacks(BackupAndRestore.builder(Path.of("backup")).saveFreq(100).build())
        .run();
  }
}
