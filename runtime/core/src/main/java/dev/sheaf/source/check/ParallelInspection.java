package dev.sheaf.source.check;

import dev.sheaf.internal.Printable;
import dev.sheaf.internal.ProgressLine;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Looks at photos on several threads; the results are in their order. */
final class ParallelInspection {
  private static final int REDRAW_MILLIS = 100;

  private final List<PhotoSource> photos;
  private final int workers;
  private final ProgressLine progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger bad = new AtomicInteger();
  private final AtomicReferenceArray<FileInspection> found;

  ParallelInspection(List<PhotoSource> photos, int workers, ProgressLine progress) {
    this.photos = photos;
    this.workers = Math.max(1, Math.min(workers, photos.size()));
    this.progress = progress;
    found = new AtomicReferenceArray<>(photos.size());
  }

  /** Looks at one photo with what the thread keeps. */
  interface Look {
    FileInspection at(PhotoSource photo, Workspace workspace);
  }

  List<FileInspection> run(Look look) {
    ExecutorService threads = Executors.newFixedThreadPool(workers, ParallelInspection::thread);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        running.add(threads.submit(() -> work(look)));
      }
      for (Future<?> worker : running) {
        join(worker);
      }
    } finally {
      next.set(photos.size());
      threads.shutdownNow();
      progress.end(done.get(), bad.get());
    }
    return IntStream.range(0, photos.size()).mapToObj(found::get).toList();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sheaf-check");
    thread.setDaemon(true);
    return thread;
  }

  private void work(Look look) {
    try (Workspace workspace = new Workspace()) {
      for (int index = next.getAndIncrement();
          index < photos.size();
          index = next.getAndIncrement()) {
        FileInspection file = look.at(photos.get(index), workspace);
        found.set(index, file);
        bad.addAndGet(file.ok() ? 0 : 1);
        done.incrementAndGet();
      }
    }
  }

  private void join(Future<?> worker) {
    while (true) {
      try {
        worker.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        progress.show(done.get(), bad.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(
            "the check failed: " + Printable.of(e.getCause()), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("the check was interrupted");
      }
    }
  }
}
