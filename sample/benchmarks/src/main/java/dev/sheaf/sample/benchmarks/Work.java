package dev.sheaf.sample.benchmarks;

/** What becomes of a photo, beside being scaled to 0 to 1: the same in rows to be compared. */
enum Work {
  DECODE("no resize, no batch"),
  BILINEAR("bilinear, antialiased"),
  BICUBIC("bicubic, antialiased"),
  PLAIN("bilinear, plain"),
  DECODED("decoded before"),
  CROP("crop, flip"),
  CROP_COLOUR("crop, flip, colours"),
  CROP_ROTATION_COLOUR("crop, flip, rotation, colours"),
  CROP_DECODED("crop, flip, decoded before");

  private final String words;

  Work(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether chance has a part in it: a table of its own. */
  boolean isAugmented() {
    return compareTo(CROP) >= 0;
  }

  /** How many times as many passes count: more where one is over in no time. */
  int passes() {
    return switch (this) {
      case DECODED -> 20;
      case CROP_DECODED -> 4;
      default -> 1;
    };
  }
}
