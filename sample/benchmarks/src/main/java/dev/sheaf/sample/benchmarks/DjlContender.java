package dev.sheaf.sample.benchmarks;

import ai.djl.basicdataset.cv.classification.ImageFolder;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** DJL's own {@code ImageFolder}, with its resize and its executor. */
final class DjlContender implements Contender {
  private final NDManager manager;
  private final ImageFolder dataset;
  private final ExecutorService threads;
  private final Path root;
  private final List<Path> links = new ArrayList<>();

  DjlContender(List<Path> photos, Job job) throws Exception {
    if (System.getProperty("ai.djl.offline") == null) {
      System.setProperty("ai.djl.offline", "true");
    }
    manager = NDManager.newBaseManager();
    root = Files.createTempDirectory("photos");
    // It wants a folder for each class, and follows links to files only.
    Path all = Files.createDirectory(root.resolve("all"));
    for (int index = 0; index < photos.size(); index++) {
      Path photo = photos.get(index);
      links.add(Files.createSymbolicLink(all.resolve(index + "-" + photo.getFileName()), photo));
    }
    dataset =
        ImageFolder.builder()
            .setRepositoryPath(root)
            .addTransform(new Resize(Photos.SIDE, Photos.SIDE))
            .addTransform(new ToTensor())
            .setSampling(job.batch(), true)
            .build();
    dataset.prepare();
    threads = Executors.newFixedThreadPool(Math.max(1, job.workers()));
  }

  @Override
  public int pass(Batches batches) throws Exception {
    int photos = 0;
    for (Batch batch : dataset.getData(manager, threads)) {
      try (batch) {
        NDArray pixels = batch.getData().singletonOrThrow();
        photos += batch.getSize();
        batches.take(() -> pixels.toByteBuffer().asFloatBuffer());
      }
    }
    return photos;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    manager.close();
    try {
      for (Path link : links) {
        Files.delete(link);
      }
      Files.delete(root.resolve("all"));
      Files.delete(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
