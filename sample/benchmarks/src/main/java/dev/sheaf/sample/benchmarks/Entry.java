package dev.sheaf.sample.benchmarks;

import dev.sheaf.image.Augment;
import java.nio.file.Path;
import java.util.List;

/** The rows of the table, in its order. */
enum Entry {
  DECODE("OpenCV, decoding alone", Work.DECODE, Kind.JVM, 2),
  SHEAF_BILINEAR("Sheaf", Work.BILINEAR, Kind.JVM, 2),
  SHEAF_BICUBIC("Sheaf", Work.BICUBIC, Kind.JVM, 2),
  SHEAF_PLAIN("Sheaf", Work.PLAIN, Kind.JVM, 2),
  DJL_BILINEAR("DJL ImageFolder", Work.BILINEAR, Kind.JVM, 2),
  TORCH_PILLOW_BILINEAR("PyTorch DataLoader, Pillow", Work.BILINEAR, Kind.PYTHON, 2),
  TORCH_PILLOW_BILINEAR_0("PyTorch DataLoader, Pillow", Work.BILINEAR, Kind.PYTHON, 0),
  TORCH_PILLOW_BICUBIC("PyTorch DataLoader, Pillow", Work.BICUBIC, Kind.PYTHON, 2),
  TORCH_CV2_PLAIN("PyTorch DataLoader, cv2", Work.PLAIN, Kind.PYTHON, 2),
  TORCH_CV2_PLAIN_0("PyTorch DataLoader, cv2", Work.PLAIN, Kind.PYTHON, 0),
  TORCHVISION_BILINEAR("PyTorch DataLoader, torchvision v2", Work.BILINEAR, Kind.PYTHON, 2),
  TENSORFLOW_BILINEAR("tf.data", Work.BILINEAR, Kind.PYTHON, 2),
  TENSORFLOW_PLAIN("tf.data", Work.PLAIN, Kind.PYTHON, 2),
  KERAS_PILLOW_BILINEAR_THREADS("Keras PyDataset, threads, Pillow", Work.BILINEAR, Kind.PYTHON, 2),
  KERAS_PILLOW_BILINEAR_PROCESSES(
      "Keras PyDataset, processes, Pillow", Work.BILINEAR, Kind.PYTHON, 2),
  KERAS_CV2_PLAIN_THREADS("Keras PyDataset, threads, cv2", Work.PLAIN, Kind.PYTHON, 2),
  KERAS_CV2_PLAIN_PROCESSES("Keras PyDataset, processes, cv2", Work.PLAIN, Kind.PYTHON, 2),
  COPY("Bare loop: copy and scale", Work.DECODED, Kind.JVM, 2),
  SHEAF_CACHED("Sheaf, decoded once", Work.DECODED, Kind.JVM, 2),
  TORCH_DECODED("PyTorch DataLoader", Work.DECODED, Kind.PYTHON, 2),
  TORCH_DECODED_0("PyTorch DataLoader", Work.DECODED, Kind.PYTHON, 0),
  TENSORFLOW_CACHED("tf.data, cached in memory", Work.DECODED, Kind.PYTHON, 2),
  SHEAF_CROP("Sheaf", Work.CROP, Kind.JVM, 2),
  SHEAF_CROP_CACHED("Sheaf, decoded once", Work.CROP_DECODED, Kind.JVM, 2),
  TORCHVISION_CROP("PyTorch DataLoader, torchvision v2", Work.CROP, Kind.PYTHON, 2),
  TENSORFLOW_CROP("tf.data", Work.CROP, Kind.PYTHON, 2),
  SHEAF_CROP_COLOUR("Sheaf", Work.CROP_COLOUR, Kind.JVM, 2),
  TORCHVISION_CROP_COLOUR("PyTorch DataLoader, torchvision v2", Work.CROP_COLOUR, Kind.PYTHON, 2),
  TENSORFLOW_CROP_COLOUR("tf.data", Work.CROP_COLOUR, Kind.PYTHON, 2),
  SHEAF_CROP_ROTATION_COLOUR("Sheaf", Work.CROP_ROTATION_COLOUR, Kind.JVM, 2),
  TORCHVISION_CROP_ROTATION_COLOUR(
      "PyTorch DataLoader, torchvision v2", Work.CROP_ROTATION_COLOUR, Kind.PYTHON, 2),
  TENSORFLOW_CROP_ROTATION_COLOUR("tf.data", Work.CROP_ROTATION_COLOUR, Kind.PYTHON, 2);

  /** What a contender runs on. */
  enum Kind {
    JVM,
    PYTHON
  }

  private final String title;
  private final Work work;
  private final Kind kind;
  private final int workers;

  Entry(String title, Work work, Kind kind, int workers) {
    this.title = title;
    this.work = work;
    this.kind = kind;
    this.workers = workers;
  }

  String title() {
    return title;
  }

  Work work() {
    return work;
  }

  /**
   * The row by whose speed this one's is divided: torchvision's same work where there is chance.
   */
  Entry reference() {
    return switch (work) {
      case CROP, CROP_DECODED -> TORCHVISION_CROP;
      case CROP_COLOUR -> TORCHVISION_CROP_COLOUR;
      case CROP_ROTATION_COLOUR -> TORCHVISION_CROP_ROTATION_COLOUR;
      default -> TORCH_PILLOW_BILINEAR;
    };
  }

  Kind kind() {
    return kind;
  }

  /** Whether the photos were decoded before: another job than loading files. */
  boolean isDecoded() {
    return work.equals(Work.DECODED);
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
      case SHEAF_CROP -> SheafContender.augmented(photos, job, crop());
      case SHEAF_CROP_CACHED -> SheafContender.augmentedCached(photos, job, crop());
      case SHEAF_CROP_COLOUR ->
          SheafContender.augmented(photos, job, crop().colorJitter(0.4, 0.4, 0.4, 0.1));
      case SHEAF_CROP_ROTATION_COLOUR ->
          SheafContender.augmented(
              photos, job, crop().rotate(-15, 15).colorJitter(0.4, 0.4, 0.4, 0.1));
      case DJL_BILINEAR -> new DjlContender(photos, job);
      case COPY -> new CopyContender(job);
      default -> throw new IllegalArgumentException(id() + " does not run on the JVM");
    };
  }

  private static Augment crop() {
    return Augment.randomResizedCrop().flipHorizontally(0.5);
  }
}
