package dev.sheaf.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the time of a stream of batches went, in nanoseconds: whether data or what is done with
 * them is the bottleneck, and what would be won if data were free.
 *
 * <p>The threads that load are watched batch by batch and, where photos are decoded, photo by
 * photo. Where they share processors with what is done with the batches, each is slower for the
 * other: free data would win more than is said here, never less.
 *
 * @param batches that were given out
 * @param workers the threads that load; 0 if the one that asks does
 * @param mostWorkers as many as could load here: no more than there are processors
 * @param cached whether decoded photos are kept in a file
 * @param elapsed since the first batch was asked for
 * @param waiting the part of it that {@link BatchStream#next} waited
 * @param reading of all workers together, for the bytes of files
 * @param decoding of all workers together, to make pixels of them
 * @param encoding of all workers together, for all else up to a batch of stored samples: resizing,
 *     augmentation, columns, the cache; or to make a batch of a sequence that is written by hand
 * @param finishing of all workers together, to make tensors of what is stored, and to mix samples
 */
public record LoadTimes(
    long batches,
    int workers,
    int mostWorkers,
    boolean cached,
    long elapsed,
    long waiting,
    long reading,
    long decoding,
    long encoding,
    long finishing) {
  /** The share of waiting from which on data is called the bottleneck, as for the workers. */
  private static final double TOLERATED = 0.05;

  /** What has been added since an earlier reading. */
  public LoadTimes since(LoadTimes earlier) {
    return new LoadTimes(
        batches - earlier.batches,
        workers,
        mostWorkers,
        cached,
        elapsed - earlier.elapsed,
        waiting - earlier.waiting,
        reading - earlier.reading,
        decoding - earlier.decoding,
        encoding - earlier.encoding,
        finishing - earlier.finishing);
  }

  /** The same work within another time, of which another part was waiting. */
  public LoadTimes within(long elapsed, long waiting) {
    return new LoadTimes(
        batches,
        workers,
        mostWorkers,
        cached,
        elapsed,
        waiting,
        reading,
        decoding,
        encoding,
        finishing);
  }

  /** The time that the threads which load were at work, together. */
  public long work() {
    return reading + decoding + encoding + finishing;
  }

  /** The share of the elapsed time that was waiting: 0 to 1. */
  public double waitingShare() {
    return elapsed == 0 ? 0 : (double) waiting / elapsed;
  }

  /** How much of their time the workers were at work: 0 to 1. */
  public double utilization() {
    return elapsed == 0 ? 0 : Math.min(1, (double) work() / elapsed / Math.max(1, workers));
  }

  /** What it would have taken if no batch had been waited for. */
  public long elapsedIfDataWereFree() {
    return elapsed - waiting;
  }

  /** How many times as fast it would have been if no batch had been waited for: 1 or more. */
  public double headroom() {
    return elapsed == 0 ? 1 : elapsed / (double) elapsedIfDataWereFree();
  }

  /** Whether data is waited for more than 5 % of the time. */
  public boolean isDataTheBottleneck() {
    return waitingShare() > TOLERATED;
  }

  /** Says in one or two lines what the bottleneck is, and what might help. */
  public List<String> explain() {
    return explain("it", 1);
  }

  /**
   * As {@link #explain()}, for a part of the whole.
   *
   * @param part its name: "an epoch"
   * @param parts how many of them the times are the sum of
   */
  public List<String> explain(String part, int parts) {
    if (!isDataTheBottleneck()) {
      return List.of(
          "The model is the bottleneck: loading (%s) is at %s of its capacity."
              .formatted(threads(), percent(utilization())));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Data is the bottleneck: %s would take %.1fs instead of %.1fs if data were free (headroom x%.1f).",
            part,
            elapsedIfDataWereFree() / 1e9 / parts,
            elapsed / 1e9 / parts,
            headroom()));
    lines.add("Loading (%s) was %s.%s".formatted(threads(), stages(), advice()));
    return lines;
  }

  private String threads() {
    return switch (workers) {
      case 0 -> "no worker";
      case 1 -> "1 worker";
      default -> workers + " workers";
    };
  }

  private String stages() {
    if (reading + decoding + finishing == 0) {
      return "busy " + percent(utilization()) + " of the time";
    }
    List<String> shares = new ArrayList<>();
    add(shares, reading, "reading files");
    add(shares, decoding, "decoding");
    add(shares, encoding, "encoding");
    add(shares, finishing, "finishing tensors");
    return "busy %s of the time, of it %s"
        .formatted(percent(utilization()), String.join(", ", shares));
  }

  private void add(List<String> shares, long nanos, String name) {
    if (nanos > 0) {
      shares.add(percent((double) nanos / work()) + " " + name);
    }
  }

  private String advice() {
    if (workers == 0) {
      return " A worker would load while the model computes: workers(1) or Loader.AUTO.";
    }
    if (utilization() < waitingShare() / 2) {
      return " It is not what is slow: its threads lack a processor, or are held up between batches.";
    }
    List<String> help = new ArrayList<>();
    if (workers < mostWorkers) {
      help.add("more workers");
    }
    if (!cached && reading + decoding > work() / 2) {
      help.add("a decode-once cache, cache(file)");
    }
    return help.isEmpty() ? "" : " What might help: " + String.join(", or ", help) + ".";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }
}
