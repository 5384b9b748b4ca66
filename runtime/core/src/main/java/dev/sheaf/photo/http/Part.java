package dev.sheaf.photo.http;

/**
 * What an attempt that failed has left.
 *
 * @param tag the strong ETag of the whole; empty if the rest cannot be asked for
 * @param end behind the last byte that is wanted, or {@link Fetching#ALL}
 */
record Part(byte[] bytes, String tag, int end) {
  static final Part NONE = new Part(new byte[0], "", Fetching.ALL);

  static Part head(int bytes) {
    return new Part(new byte[0], "", bytes);
  }

  boolean isRest() {
    return !tag.isEmpty() && bytes.length > 0;
  }

  /** Whether no more than a range is asked for. */
  boolean isRange() {
    return isRest() || end != Fetching.ALL;
  }

  String range() {
    return "bytes=%d-%s"
        .formatted(isRest() ? bytes.length : 0, end == Fetching.ALL ? "" : String.valueOf(end - 1));
  }

  /** How the range of an answer begins that has what was asked for. */
  String begin() {
    return "bytes %d-".formatted(isRest() ? bytes.length : 0);
  }
}
