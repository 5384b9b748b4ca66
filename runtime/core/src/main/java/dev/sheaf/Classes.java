package dev.sheaf;

import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Class names that are known when a program runs, in order of their index: for a {@code @OneHot} or
 * {@code @ClassIndex} component of type {@code String} that lists no classes. Take them from the
 * training samples, keep them beside the weights with {@link #write}, and {@link #read} them where
 * the model predicts. Immutable; two are equal if they have the same names in the same order.
 */
public final class Classes {
  /** The most names in a message. */
  private static final int SHOWN = 20;

  private final List<String> names;
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  private Classes(List<String> names) {
    if (names.size() < 2) {
      throw new IllegalArgumentException(
          "classes: %s (expected: two or more, there is nothing to tell apart)"
              .formatted(names.isEmpty() ? "none" : "only " + Printable.of(names.get(0))));
    }
    this.names = List.copyOf(names);
    for (String name : names) {
      if (name.isBlank() || name.lines().count() != 1) {
        throw new IllegalArgumentException(
            "classes: number %d is '%s' (expected: a name on one line)"
                .formatted(indices.size(), Printable.of(name)));
      }
      Integer first = indices.putIfAbsent(name, indices.size());
      if (first != null) {
        throw new IllegalArgumentException(
            "classes: number %d is '%s', as number %d is (expected: each once)"
                .formatted(indices.size(), Printable.of(name), first));
      }
    }
  }

  /**
   * These names in this order.
   *
   * @throws IllegalArgumentException if there are fewer than two, or if one is blank, has several
   *     lines or comes twice
   */
  public static Classes of(List<String> names) {
    return new Classes(names);
  }

  /**
   * The classes that the samples have, sorted by their code units, so in the same order on every
   * machine.
   *
   * @param component the one that is the class, such as {@code Photo::kind}
   * @throws IllegalArgumentException if they have fewer than two, or if a sample has none
   */
  public static <R> Classes of(List<? extends R> samples, Function<R, String> component) {
    Set<String> names = new LinkedHashSet<>();
    int number = 0;
    for (R sample : samples) {
      String name = component.apply(sample);
      if (name == null || name.isBlank()) {
        throw new IllegalArgumentException(
            "samples: number %d has no class (expected: a name)".formatted(number));
      }
      names.add(name);
      number++;
    }
    return new Classes(names.stream().sorted().toList());
  }

  /**
   * The names in a file, in its order: one a line, in UTF-8, as {@link #write} writes them. Lines
   * without a name are passed over.
   *
   * @throws IOException if it cannot be read, or is no list of classes
   */
  public static Classes read(Path file) throws IOException {
    try {
      return new Classes(
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank())
              .toList());
    } catch (IllegalArgumentException e) {
      throw new IOException(Printable.of(file) + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw FileErrors.printable(e);
    }
  }

  /** Writes the names to a file, one a line, in UTF-8. The file is there whole or not at all. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, String.join("\n", names) + "\n");
  }

  /** The names in order of their index. */
  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  /** The name of the class with this index. */
  public String name(int index) {
    return names.get(index);
  }

  /**
   * The index of the class with this name.
   *
   * @throws IllegalArgumentException if none has it, with what was perhaps meant
   */
  public int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException(
          "class: '%s' (expected: one of %s%s)".formatted(Printable.of(name), shown(), hint(name)));
    }
    return index;
  }

  /**
   * Throws unless each sample has one of these classes. Called by generated code.
   *
   * @param name the component's, for the message
   * @throws IllegalArgumentException with each class that is not one of these, how many samples
   *     have it, and what was perhaps meant
   */
  public <R> void requireAll(
      String name, List<? extends R> samples, Function<R, String> component) {
    Map<String, Integer> unknown = new LinkedHashMap<>();
    for (R sample : samples) {
      // A sample that is null is refused by name elsewhere.
      String found = sample == null ? names.get(0) : component.apply(sample);
      if (!indices.containsKey(found)) {
        unknown.merge(String.valueOf(found), 1, Integer::sum);
      }
    }
    if (!unknown.isEmpty()) {
      StringBuilder all = new StringBuilder();
      unknown.entrySet().stream()
          .limit(SHOWN)
          .forEach(
              entry ->
                  all.append(all.isEmpty() ? "" : ", ")
                      .append("'%s'".formatted(Printable.of(entry.getKey())))
                      .append(
                          " (%,d samples%s)".formatted(entry.getValue(), hint(entry.getKey()))));
      if (unknown.size() > SHOWN) {
        all.append(", and %,d more".formatted(unknown.size() - SHOWN));
      }
      throw new IllegalArgumentException(
          "%s: the samples have classes that were not given: %s (expected: one of %s)"
              .formatted(name, all, shown()));
    }
  }

  private String hint(String name) {
    return Printable.of(DidYouMean.hint(name, names));
  }

  private String shown() {
    String first =
        String.join(
            ", ",
            names.subList(0, Math.min(SHOWN, names.size())).stream().map(Printable::of).toList());
    return names.size() <= SHOWN ? first : "%s, ... (%,d in all)".formatted(first, names.size());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Classes classes && names.equals(classes.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return shown();
  }
}
