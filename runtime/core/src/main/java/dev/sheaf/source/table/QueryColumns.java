package dev.sheaf.source.table;

import dev.sheaf.internal.DidYouMean;
import dev.sheaf.internal.Printable;
import dev.sheaf.source.Problems;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a query belongs to which component, and whether it can. A column belongs to the
 * component of its name; failing that, to the one of the same name but for case, underscores,
 * hyphens and spaces, where that leaves no doubt: databases fold names.
 */
final class QueryColumns {
  /** How many of the query's columns a message lists. */
  private static final int LISTED = 20;

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final Columns components;
  private final List<String> names = new ArrayList<>();
  private final List<ColumnType> types = new ArrayList<>();
  private final List<String> typeNames = new ArrayList<>();
  private final int[] places;

  QueryColumns(Columns components, ResultSetMetaData columns) throws SQLException {
    this.components = components;
    for (int index = 1; index <= columns.getColumnCount(); index++) {
      names.add(columns.getColumnLabel(index));
      types.add(ColumnType.of(columns, index));
      typeNames.add(String.valueOf(columns.getColumnTypeName(index)));
    }
    places = components.names().stream().mapToInt(this::place).toArray();
  }

  private int place(String component) {
    int exact = only(component, false);
    return exact == NONE ? only(component, true) : exact;
  }

  private int only(String component, boolean folded) {
    int[] found =
        IntStream.range(0, names.size())
            .filter(
                column ->
                    folded
                        ? folded(names.get(column)).equals(folded(component))
                            && !components.names().contains(names.get(column))
                        : names.get(column).equals(component))
            .toArray();
    return found.length == 0 ? NONE : found.length == 1 ? found[0] : SEVERAL;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }

  /** Where the column of a component is, from 1 on as JDBC counts. */
  int place(int component) {
    return places[component] + 1;
  }

  String name(int component) {
    return names.get(places[component]);
  }

  ColumnType type(int component) {
    return types.get(places[component]);
  }

  /** Whether the driver knows a type only once the query runs: one that depends on a parameter. */
  boolean open() {
    return typeNames.stream().anyMatch(name -> name.equalsIgnoreCase("unknown"));
  }

  /** Whether rows are large. */
  boolean hasBytes() {
    return types.contains(ColumnType.BYTES) || types.contains(ColumnType.PHOTO);
  }

  /**
   * @param wanted what each component takes; null where that is not known
   * @param textAsAny whether text is taken for any value, as in CSV
   */
  void check(
      String record,
      @Nullable Wanted[] wanted,
      boolean textAsAny,
      boolean othersAllowed,
      Problems problems) {
    for (int component = 0; component < places.length; component++) {
      if (places[component] == NONE) {
        missing(component, problems);
      } else if (places[component] == SEVERAL) {
        String name = components.printable(component);
        problems.add(
            () ->
                "two columns are '%s', be it for case and underscores; name each by itself with AS"
                    .formatted(name));
      } else {
        type(component, wanted[component], textAsAny, problems);
      }
    }
    if (!othersAllowed) {
      surplus(record, problems);
    }
  }

  private void missing(int component, Problems problems) {
    String name = components.names().get(component);
    String there =
        names.stream()
            .limit(LISTED)
            .map(other -> "'" + Printable.of(other) + "'")
            .collect(Collectors.joining(", "));
    String found =
        "no column '%s' among %s%s%s"
            .formatted(
                Printable.of(name),
                there,
                names.size() > LISTED ? ", ..." : "",
                Printable.of(DidYouMean.hint(name, names)));
    problems.add(() -> Problems.ended(found) + " Name the column with AS, or with @Column");
  }

  private void type(int component, @Nullable Wanted wanted, boolean textAsAny, Problems problems) {
    ColumnType type = type(component);
    String column = Printable.of(name(component));
    if (type == ColumnType.NULL) {
      problems.add(
          () -> "column '%s': is always NULL; every sample needs a value".formatted(column));
    } else if (wanted != null && !wanted.takes(type) && !(textAsAny && type == ColumnType.TEXT)) {
      String typeName = Printable.of(typeNames.get(places[component]));
      String cast =
          wanted.sqlType().isEmpty()
              ? "Convert it in the query"
              : "Convert it in the query, as in CAST(%s AS %s)".formatted(column, wanted.sqlType());
      problems.add(
          () ->
              "column '%s': is of type %s (expected: %s). %s"
                  .formatted(column, typeName, wanted.words(), cast));
    }
  }

  private void surplus(String record, Problems problems) {
    List<String> unbound =
        IntStream.range(0, places.length)
            .filter(component -> places[component] == NONE)
            .mapToObj(components.names()::get)
            .toList();
    for (int column = 0; column < names.size(); column++) {
      int here = column;
      String name = names.get(column);
      boolean bound = Arrays.stream(places).anyMatch(place -> place == here);
      if (!bound && !oneOfSeveral(name)) {
        String hint = Printable.of(DidYouMean.hint(name, unbound));
        problems.add(
            () ->
                "column '%s': no component of %s is bound to it%s Leave it out of the query, or"
                        .formatted(Printable.of(name), record, hint.isEmpty() ? "." : hint)
                    + " call allowOtherColumns(true)");
      }
    }
  }

  /** Whether it was named already, with the other columns of its component. */
  private boolean oneOfSeveral(String name) {
    return IntStream.range(0, places.length)
        .anyMatch(
            component ->
                places[component] == SEVERAL
                    && folded(components.names().get(component)).equals(folded(name)));
  }
}
