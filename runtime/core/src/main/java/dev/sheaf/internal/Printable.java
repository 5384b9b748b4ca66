package dev.sheaf.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside, fit for a message on one line: a file's name may hold a line break, a terminal
 * command or marks that turn the direction of writing.
 */
public final class Printable {
  /** Longer text is cut in the middle, so that a message stays readable. */
  private static final int LONGEST = 400;

  private Printable() {}

  /**
   * The text with control characters, direction and other invisible marks, line separators and
   * unpaired surrogates as escapes ({@code \n}, {@code \}{@code u202E}); everything else as it is.
   * Text of more than 400 characters loses its middle. A value that throws when it is made text is
   * named by its class.
   */
  public static String of(@Nullable Object value) {
    String text = shortened(text(value));
    int first = firstToEscape(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int at = first; at < text.length(); ) {
      int point = text.codePointAt(at);
      append(point, escaped);
      at += Character.charCount(point);
    }
    return escaped.toString();
  }

  /** JSON with the same meaning: what {@link #of} would escape in its strings is escaped. */
  public static String json(String json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || !escaped(point)) {
                escaped.appendCodePoint(point);
              } else {
                appendUnits(point, escaped);
              }
            });
    return escaped.toString();
  }

  /** Whether a text can be printed as it is: {@link #of} would escape nothing. */
  public static boolean isPrintable(String text) {
    return firstToEscape(text) == text.length();
  }

  private static String text(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException e) {
      return "a "
          + Objects.requireNonNull(value).getClass().getName()
          + " whose toString() threw "
          + e;
    }
  }

  private static int firstToEscape(String text) {
    int at = 0;
    while (at < text.length() && !escaped(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean escaped(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static void append(int point, StringBuilder out) {
    if (!escaped(point)) {
      out.appendCodePoint(point);
      return;
    }
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> appendUnits(point, out);
    }
  }

  private static void appendUnits(int point, StringBuilder out) {
    for (char unit : Character.toChars(point)) {
      out.append("\\u%04X".formatted((int) unit));
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2 - 2;
    return text.substring(0, half) + "..." + text.substring(text.length() - half);
  }
}
