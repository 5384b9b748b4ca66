package dev.sheaf.sample.icons;

import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.source.split.Split;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Learns a rule about parcels from the rows of a CSV file. */
final class ParcelTrial {
  private static final int PARCELS = 5_000;

  private ParcelTrial() {}

  static ConfusionMatrix run(Settings settings, PrintStream out) throws IOException {
    Path table = settings.target().resolve("parcels.csv");
    Files.createDirectories(settings.target());
    ParcelSamples.table().writeCsv(Parcel.madeUp(PARCELS, settings.seed()), table);
    out.printf("%,d made-up parcels written to %s, and read back.%n%n", PARCELS, table);

    List<Parcel> parcels = ParcelSamples.table().readCsv(table);
    Split<Parcel> tested = Split.stratified(parcels, Parcel::tariff, 0.8, settings.seed());
    Split<Parcel> split = Split.stratified(tested.train(), Parcel::tariff, 0.9, settings.seed());
    ClassCounts counts =
        new ClassCounts(ParcelSequence.TARIFF_NAMES)
            .part("train", split.train(), parcel -> parcel.tariff().ordinal())
            .part("validation", split.validation(), parcel -> parcel.tariff().ordinal())
            .part("test", tested.validation(), parcel -> parcel.tariff().ordinal());
    out.printf("%s%n%n", counts);

    try (ParcelSequence train =
            ParcelSequence.builder(split.train())
                .batchSize(settings.batchSize())
                .shuffle(settings.seed())
                .build();
        ParcelSequence validation =
            ParcelSequence.builder(split.validation()).batchSize(settings.batchSize()).build();
        ParcelSequence test =
            ParcelSequence.builder(tested.validation()).batchSize(settings.batchSize()).build();
        DjlLearner learner =
            DjlLearner.builder(Network.dense(Tariff.values().length, 32))
                .optimizer(Adam.of(1e-3))
                .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
                .metrics(
                    TargetMetric.accuracy(),
                    TargetMetric.confusionMatrix(ParcelSequence.TARIFF_NAMES))
                .seed(settings.seed())
                .build()) {
      return new Trial(settings, out).run(learner, train, validation, tested.train().size(), test);
    }
  }
}
