package dev.sheaf.sample.benchmarks;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.image.Augment;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.SequenceBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Sheaf, as {@code Fit} loads. */
final class SheafContender implements Contender {
  private static final long SEED = 42;

  private final Sequence<?> sequence;
  private final BatchStream<?> stream;

  private SheafContender(Sequence<? extends Batch> sequence, Job job) {
    this.sequence = sequence;
    stream = Loader.of(sequence).workers(job.workers()).open();
  }

  static SheafContender bilinear(List<Path> photos, Job job) {
    return of(BilinearPhotoSequence.builder(map(photos, BilinearPhoto::new)), job);
  }

  static SheafContender bicubic(List<Path> photos, Job job) {
    return of(BicubicPhotoSequence.builder(map(photos, BicubicPhoto::new)), job);
  }

  static SheafContender plain(List<Path> photos, Job job) {
    return of(PlainPhotoSequence.builder(map(photos, PlainPhoto::new)), job);
  }

  /** Decodes in the first pass and reads what was decoded in those after it. */
  static SheafContender cached(List<Path> photos, Job job) {
    return of(BicubicPhotoSequence.builder(map(photos, BicubicPhoto::new)).cache(job.cache()), job);
  }

  static SheafContender augmented(List<Path> photos, Job job, Augment augment) {
    return of(BilinearPhotoSequence.builder(map(photos, BilinearPhoto::new)).augment(augment), job);
  }

  /** Keeps each photo at a bounded size in the first pass, and cuts from that in those after it. */
  static SheafContender augmentedCached(List<Path> photos, Job job, Augment augment) {
    return of(
        BilinearPhotoSequence.builder(map(photos, BilinearPhoto::new))
            .augment(augment)
            .cache(job.augmentedCache()),
        job);
  }

  private static <R> List<R> map(List<Path> photos, Function<Path, R> make) {
    return photos.stream().map(make).toList();
  }

  private static <S extends Sequence<? extends Batch>> SheafContender of(
      SequenceBuilder<?, S> settings, Job job) {
    return new SheafContender(settings.batchSize(job.batch()).shuffle(SEED).build(), job);
  }

  @Override
  public int pass(Batches batches) {
    int photos = 0;
    while (stream.hasNext()) {
      try (Batch batch = stream.next()) {
        batches.take(batch.inputs().get(0)::floats);
        photos += batch.size();
      }
    }
    stream.endPass();
    return photos;
  }

  @Override
  public void close() {
    stream.close();
    try {
      sequence.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
