package dev.sheaf.source;

import dev.sheaf.internal.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collects what is wrong with a source: the first hundred as text, the rest by number. */
public final class Problems {
  private static final int SHOWN = 100;

  private final List<String> shown = new ArrayList<>();
  private long count;

  /** The text is only made where it is shown. */
  public void add(Supplier<String> text) {
    if (shown.size() < SHOWN) {
      shown.add(text.get());
    }
    count++;
  }

  /**
   * One of a file, a directory or another place.
   *
   * @param what what is wrong and what to do; holds {@code %s} for each of the names
   */
  public void at(Object place, String what, Object... names) {
    add(
        () ->
            Printable.of(place)
                + ": "
                + what.formatted(Stream.of(names).map(Printable::of).toArray()));
  }

  /** One that ends the reading: it is shown before all others, whatever their number. */
  public void addFirst(String text) {
    if (shown.size() == SHOWN) {
      shown.remove(SHOWN - 1);
    }
    shown.add(0, text);
    count++;
  }

  public long count() {
    return count;
  }

  /** Throws all of them, if there are any. */
  public void throwIfAny(String source, String consequence) {
    if (count > 0) {
      String noun = count == 1 ? "problem" : "problems";
      String summary = "%s: %,d %s; %s".formatted(source, count, noun, consequence);
      throw new SourceException(summary, shown, count, null);
    }
  }

  /** The text with a full stop, unless it is a question. */
  public static String ended(String text) {
    return text.endsWith("?") ? text : text + ".";
  }

  public static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
