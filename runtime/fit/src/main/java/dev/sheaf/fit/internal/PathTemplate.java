package dev.sheaf.fit.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path with values to be filled in, as Python's {@code str.format} writes it: {@code
 * flowers-{epoch:02d}-{val_loss:.2f}.params}; {@code {{} and {@code }}} stand for braces.
 */
public final class PathTemplate {
  private static final Pattern PART =
      Pattern.compile("\\{\\{|\\}\\}|\\{([^{}:]+)(?::([^{}]*))?\\}|[^{}]+");

  /** A text, or a value with its format. */
  private record Part(String text, @Nullable FormatSpec format) {}

  private final String text;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param counts the names of whole numbers
   * @throws IllegalArgumentException if a brace has no other, or a format is not one of Python's
   *     for such a value
   */
  public PathTemplate(String text, Set<String> counts) {
    this.text = text;
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end) {
      end = part.end();
      if (part.group(1) == null) {
        boolean brace = part.group().equals("{{") || part.group().equals("}}");
        parts.add(new Part(brace ? part.group().substring(1) : part.group(), null));
      } else {
        parts.add(new Part(part.group(1), format(part.group(1), part.group(2), counts)));
      }
    }
    if (end < text.length()) {
      throw new IllegalArgumentException(
          "filepath: %s in %s (expected: {name} or {name:format}, and {{ or }} for a brace)"
              .formatted(text.substring(end), text));
    }
  }

  private FormatSpec format(String name, @Nullable String format, Set<String> counts) {
    try {
      FormatSpec spec = new FormatSpec(format == null ? "" : format);
      if (counts.contains(name)) {
        spec.format(1);
      } else {
        spec.requireFraction();
      }
      return spec;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "filepath: format %s in %s (expected: %s)".formatted(format, text, e.getMessage()), e);
    }
  }

  /** The names of the values, in order. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    parts.stream().filter(part -> part.format != null).forEach(part -> names.add(part.text));
    return names;
  }

  /**
   * The path with the values filled in.
   *
   * @param counts whole numbers: {@code epoch}, {@code batch}
   * @throws IllegalArgumentException if there is no value of a name
   */
  public String fill(Map<String, Integer> counts, Map<String, Double> logs) {
    StringBuilder path = new StringBuilder();
    for (Part part : parts) {
      Integer count = counts.get(part.text);
      Double value = logs.get(part.text);
      if (part.format == null) {
        path.append(part.text);
      } else if (count != null) {
        path.append(part.format.format(count.intValue()));
      } else if (value != null) {
        path.append(part.format.format(value.doubleValue()));
      } else {
        throw new IllegalArgumentException(
            "filepath: {%s} in %s (expected: one of %s, %s)"
                .formatted(part.text, text, counts.keySet(), logs.keySet()));
      }
    }
    return path.toString();
  }
}
