package dev.sheaf.sample.benchmarks.epoch;

/** What is trained on. */
enum Task {
  PHOTOS("a CNN on photos of 64x64", 32),
  TABLE("an MLP on a table of 40 columns", 256);

  private final String words;
  private final int batch;

  Task(String words, int batch) {
    this.words = words;
    this.batch = batch;
  }

  String words() {
    return words;
  }

  /** Samples in a batch. */
  int batch() {
    return batch;
  }
}
