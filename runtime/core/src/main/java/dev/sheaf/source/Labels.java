package dev.sheaf.source;

import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.Printable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The classes that a component can have, and what they are called in folders and files. A name is
 * found as it is written; failing that, without regard to case and with hyphens and spaces for
 * underscores, where that leaves no doubt. Immutable.
 *
 * @param <T> the component's type
 */
public final class Labels<T> {
  /** How many names a message lists. */
  private static final int LISTED = 12;

  private static final int NONE = -1;

  private final List<T> values;
  private final List<String> names;
  private final Map<T, Integer> indices = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> folded = new HashMap<>();
  private final List<String> spellings = new ArrayList<>();
  private final List<String> written;

  private Labels(List<T> values, List<String> names) {
    this.values = List.copyOf(values);
    this.names = List.copyOf(names);
    written = new ArrayList<>(names);
    for (int index = 0; index < names.size(); index++) {
      indices.put(values.get(index), index);
      add(names.get(index), index);
    }
  }

  private Labels(Labels<T> known) {
    values = known.values;
    names = known.names;
    written = new ArrayList<>(known.written);
    indices.putAll(known.indices);
    exact.putAll(known.exact);
    folded.putAll(known.folded);
    spellings.addAll(known.spellings);
  }

  /** The constants of an enum, by their names. */
  public static <E extends Enum<E>> Labels<E> of(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return new Labels<>(constants, constants.stream().map(Enum::name).toList());
  }

  /** Classes that are their names, for a component of type {@code String}. */
  public static Labels<String> of(List<String> names) {
    return new Labels<>(names, names);
  }

  /** Classes by their index from 0 on, for a component of type {@code int}. */
  public static Labels<Integer> indices(List<String> names) {
    return new Labels<>(IntStream.range(0, names.size()).boxed().toList(), names);
  }

  /**
   * These classes with other names for one of them, beside those it has. The first is the one that
   * is written to files.
   *
   * @throws IllegalArgumentException if another class has one of the names
   */
  public Labels<T> named(T value, String... others) {
    Labels<T> more = new Labels<>(this);
    int index = index(value);
    for (String other : others) {
      more.add(other, index);
    }
    if (others.length > 0) {
      more.written.set(index, others[0]);
    }
    return more;
  }

  /**
   * As {@link #named(Object, String...)}, for many: the name of a class, then another name of it,
   * then the same for the next.
   *
   * @throws IllegalArgumentException if another class has one of the names
   */
  public Labels<T> named(List<String> pairs) {
    Labels<T> more = new Labels<>(this);
    Set<Integer> renamed = new HashSet<>();
    for (int at = 0; at + 1 < pairs.size(); at += 2) {
      int index = exact.getOrDefault(normalised(pairs.get(at)), NONE);
      if (index < 0) {
        throw new IllegalArgumentException(unknown(pairs.get(at)));
      }
      more.add(pairs.get(at + 1), index);
      if (renamed.add(index)) {
        more.written.set(index, pairs.get(at + 1));
      }
    }
    return more;
  }

  private void add(String name, int index) {
    Integer taken = exact.putIfAbsent(normalised(name), index);
    if (taken != null && taken != index) {
      throw new IllegalArgumentException(
          "class name '%s': of both %s and %s (expected: a name for each)"
              .formatted(Printable.of(name), names.get(taken), names.get(index)));
    }
    spellings.add(name);
    folded.merge(folded(name), index, (one, other) -> one.equals(other) ? one : NONE);
  }

  /** How many classes there are. */
  public int size() {
    return values.size();
  }

  /** The names in order of their index, without the other names. */
  public List<String> names() {
    return names;
  }

  /** The class with this index. */
  public T value(int index) {
    return values.get(index);
  }

  public int index(T value) {
    Integer index = indices.get(value);
    if (index == null) {
      throw new IllegalArgumentException(
          "class: %s (expected: %s)".formatted(Printable.of(value), listed()));
    }
    return index;
  }

  /** What is written to files for this class. */
  public String written(T value) {
    return written.get(index(value));
  }

  /** The index of the class with this name, or -1. */
  public int find(String name) {
    Integer index = exact.get(name);
    if (index == null) {
      index = exact.get(normalised(name));
    }
    return index == null ? folded.getOrDefault(folded(name), NONE) : index;
  }

  /** {@code one of DAISY, ROSE, TULIP}; long lists are cut. */
  String listed() {
    if (names.size() <= LISTED) {
      return "one of " + String.join(", ", names);
    }
    return Problems.format(
        "one of %s, ... (%,d in all)", String.join(", ", names.subList(0, LISTED)), names.size());
  }

  /** {@code 'rsoe' is not one of DAISY, ROSE, TULIP; did you mean ROSE?}. */
  public String unknown(String name) {
    return "'" + Printable.of(name) + "' is not " + listed() + hint(name);
  }

  /** {@code ; did you mean ROSE?}, or nothing. */
  String hint(String name) {
    return Printable.of(DidYouMean.hint(name, spellings));
  }

  /** Two names with the same fold are the same but for case, hyphens and spaces. */
  public static String folded(String name) {
    return normalised(name).strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** Some file systems take accented letters apart; put together they compare. */
  public static String normalised(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFC)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
