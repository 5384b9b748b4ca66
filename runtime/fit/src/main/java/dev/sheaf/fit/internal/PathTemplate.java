package dev.sheaf.fit.internal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with values to be filled in, as Python's {@code str.format} writes it: {@code
 * flowers-{epoch:02d}-{val_loss:.2f}.params}. Of its formats {@code d}, {@code f}, {@code e} and
 * {@code g}, with width, leading zeros and precision.
 */
public final class PathTemplate {
  private static final Pattern FIELD = Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?\\}");
  private static final Pattern FORMAT = Pattern.compile("(0?\\d*)(\\.\\d+)?([dfeg]?)");

  private final String text;

  /**
   * @throws IllegalArgumentException if a format is none of those
   */
  public PathTemplate(String text) {
    this.text = text;
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      format(field.group(2));
    }
  }

  /**
   * The path with the values filled in.
   *
   * @param counts whole numbers: {@code epoch}, {@code batch}
   * @throws IllegalArgumentException if there is no value of a name
   */
  public String fill(Map<String, Integer> counts, Map<String, Double> logs) {
    Matcher field = FIELD.matcher(text);
    StringBuilder path = new StringBuilder();
    while (field.find()) {
      String name = field.group(1);
      String value;
      if (counts.containsKey(name)) {
        value = filled(field.group(2), counts.get(name));
      } else if (logs.containsKey(name)) {
        value = filled(field.group(2), logs.get(name));
      } else {
        throw new IllegalArgumentException(
            "filepath: {%s} in %s (expected: one of %s, %s)"
                .formatted(name, text, counts.keySet(), logs.keySet()));
      }
      field.appendReplacement(path, Matcher.quoteReplacement(value));
    }
    return field.appendTail(path).toString();
  }

  private String filled(String format, Number value) {
    Matcher parts = format(format);
    String conversion = parts.group(3);
    boolean whole = value instanceof Integer;
    if (conversion.isEmpty() && parts.group(2) == null) {
      return parts.group(1).isEmpty()
          ? value.toString()
          : String.format(Locale.ROOT, "%" + parts.group(1) + (whole ? "d" : "s"), value);
    }
    if (conversion.equals("d") && !whole) {
      throw new IllegalArgumentException(
          "filepath: format %s in %s (expected: f, e or g for a value with a fraction)"
              .formatted(format, text));
    }
    String precision = parts.group(2) == null ? "" : parts.group(2);
    String pattern = "%" + parts.group(1) + precision + (conversion.isEmpty() ? "g" : conversion);
    Object argument = conversion.equals("d") ? value : Double.valueOf(value.doubleValue());
    return String.format(Locale.ROOT, pattern, argument);
  }

  private Matcher format(String format) {
    Matcher parts = FORMAT.matcher(format == null ? "" : format);
    if (!parts.matches() || (parts.group(2) != null && parts.group(3).equals("d"))) {
      throw new IllegalArgumentException(
          "filepath: format %s in %s (expected: like 02d or .3f)".formatted(format, text));
    }
    return parts;
  }
}
