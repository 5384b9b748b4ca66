package dev.sheaf.spi;

/**
 * What a cache keeps of each file of a field: as a rule the stored form, which is always as long.
 * Where samples are augmented, a field may have something else kept, that it makes its stored form
 * of anew in each epoch; it hands it over with {@link Row#keep} and finds it at {@link Row#form}.
 *
 * @param by what makes it, with versions and settings: two that are equal in this text make the
 *     same; empty for a field of which nothing is kept
 * @param bytes how many it has, or at most has
 * @param isStoredForm whether it is the stored form. If not, it may be shorter than {@code bytes}
 *     and begins with its own length in bytes, as an int in native order.
 */
public record Kept(String by, int bytes, boolean isStoredForm) {
  /** The stored form, made by this decoder. */
  public static Kept storedForm(String decoder, int bytes) {
    return new Kept(decoder, bytes, true);
  }

  /** Something else of at most so many bytes. */
  public static Kept upTo(int bytes, String by) {
    return new Kept(by, bytes, false);
  }

  /** Whether there is nothing to keep. */
  public boolean isNothing() {
    return by.isEmpty();
  }
}
