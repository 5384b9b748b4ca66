package dev.sheaf.sample.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** The rows of the table, in its order. */
enum Entry {
  DECODE("OpenCV, decoding alone", "no resize, no batch", Kind.JVM, 2),
  SHEAF_BILINEAR("Sheaf", "bilinear, antialiased", Kind.JVM, 2),
  SHEAF_BICUBIC("Sheaf", "bicubic, antialiased", Kind.JVM, 2),
  SHEAF_PLAIN("Sheaf", "bilinear, plain", Kind.JVM, 2),
  DJL_BILINEAR("DJL ImageFolder", "bilinear, antialiased", Kind.JVM, 2),
  TORCH_PILLOW_BILINEAR("PyTorch DataLoader, Pillow", "bilinear, antialiased", Kind.PYTHON, 2),
  TORCH_PILLOW_BILINEAR_0("PyTorch DataLoader, Pillow", "bilinear, antialiased", Kind.PYTHON, 0),
  TORCH_PILLOW_BICUBIC("PyTorch DataLoader, Pillow", "bicubic, antialiased", Kind.PYTHON, 2),
  TORCH_CV2_PLAIN("PyTorch DataLoader, cv2", "bilinear, plain", Kind.PYTHON, 2),
  TORCH_CV2_PLAIN_0("PyTorch DataLoader, cv2", "bilinear, plain", Kind.PYTHON, 0),
  KERAS_PILLOW_BILINEAR_THREADS(
      "Keras PyDataset, threads, Pillow", "bilinear, antialiased", Kind.PYTHON, 2),
  KERAS_PILLOW_BILINEAR_PROCESSES(
      "Keras PyDataset, processes, Pillow", "bilinear, antialiased", Kind.PYTHON, 2),
  KERAS_CV2_PLAIN_THREADS("Keras PyDataset, threads, cv2", "bilinear, plain", Kind.PYTHON, 2),
  KERAS_CV2_PLAIN_PROCESSES("Keras PyDataset, processes, cv2", "bilinear, plain", Kind.PYTHON, 2),
  COPY("Bare loop: copy and scale", "decoded before", Kind.JVM, 2),
  SHEAF_CACHED("Sheaf, decoded once", "decoded before", Kind.JVM, 2),
  TORCH_DECODED("PyTorch DataLoader", "decoded before", Kind.PYTHON, 2),
  TORCH_DECODED_0("PyTorch DataLoader", "decoded before", Kind.PYTHON, 0);

  /** Every row's speed is divided by this one's. */
  static final Entry REFERENCE = TORCH_PILLOW_BILINEAR;

  /** What a contender runs on. */
  enum Kind {
    JVM,
    PYTHON
  }

  private final String title;
  private final String work;
  private final Kind kind;
  private final int workers;

  Entry(String title, String work, Kind kind, int workers) {
    this.title = title;
    this.work = work;
    this.kind = kind;
    this.workers = workers;
  }

  String title() {
    return title;
  }

  /** What becomes of a photo, beside being scaled to 0 to 1: the same in rows to be compared. */
  String work() {
    return work;
  }

  Kind kind() {
    return kind;
  }

  /** Whether the photos were decoded before: another job than loading files. */
  boolean isDecoded() {
    return work.equals("decoded before");
  }

  /** How many passes count: more where one is over in no time, so that nothing shorter counts. */
  int passes(int passes) {
    return isDecoded() ? 20 * passes : passes;
  }

  /** The workers of this row on a machine that gives {@code most} to all: those, or none. */
  int workers(int most) {
    return workers == 0 ? 0 : most;
  }

  /** The name on the command line: {@code torch-cv2-plain}; rows without workers end in -0. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The name without the number of workers. */
  String contender() {
    return id().replaceFirst("-0$", "");
  }

  /** Makes the contender of a row of kind {@link Kind#JVM}. */
  Contender open(List<Path> photos, Job job) throws Exception {
    return switch (this) {
      case DECODE -> new DecodeContender(photos, job);
      case SHEAF_BILINEAR -> SheafContender.bilinear(photos, job);
      case SHEAF_BICUBIC -> SheafContender.bicubic(photos, job);
      case SHEAF_PLAIN -> SheafContender.plain(photos, job);
      case SHEAF_CACHED -> SheafContender.cached(photos, job);
      case DJL_BILINEAR -> new DjlContender(photos, job);
      case COPY -> new CopyContender(job);
      default -> throw new IllegalArgumentException(id() + " does not run on the JVM");
    };
  }
}
