package dev.sheaf.processor.table;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;

/**
 * How a component is read from a row of a table, and shown to a visitor of rows.
 *
 * @param get the method of {@code TableRow}; empty for a type that nothing reads from text
 * @param visit the method of {@code RowVisitor}
 * @param getWith the arguments of {@code get} after the column
 * @param visitWith the arguments of {@code visit} after column and value, but for the field
 * @param decoded whether the field of the component is the last argument of {@code visit}
 * @param format the method that the value goes through before; empty for none
 */
public record ColumnCode(
    String get,
    String visit,
    CodeBlock getWith,
    CodeBlock visitWith,
    boolean decoded,
    Optional<CodeBlock> format) {
  private static final CodeBlock NOTHING = CodeBlock.of("");

  /** For values that methods without further arguments read and show. */
  static ColumnCode plain(String get, String visit) {
    return new ColumnCode(get, visit, NOTHING, NOTHING, false, Optional.empty());
  }

  /** For values that a method of their type reads from text. */
  static ColumnCode parsed(String get, CodeBlock parser, Optional<CodeBlock> format) {
    return new ColumnCode(get, "value", CodeBlock.of(", $L", parser), NOTHING, false, format);
  }

  /** For a file, or the bytes of one, that the field decodes. */
  public static ColumnCode decoded(String get) {
    return new ColumnCode(get, "file", NOTHING, NOTHING, true, Optional.empty());
  }

  /** As above, read from text by a method of its type. */
  public static ColumnCode decoded(String get, CodeBlock parser) {
    return new ColumnCode(
        get, "file", CodeBlock.of(", $L", parser), NOTHING, true, Optional.empty());
  }

  /**
   * For classes.
   *
   * @param labels the constant that holds their names
   */
  public static ColumnCode labelled(String get, String visit, String labels) {
    CodeBlock with = CodeBlock.of(", $L", labels);
    return new ColumnCode(get, visit, with, with, true, Optional.empty());
  }

  /** For a value that a visitor wants to know the component of. */
  public static ColumnCode named(String get, String visit, String component) {
    return new ColumnCode(
        get, visit, NOTHING, CodeBlock.of(", $S", component), false, Optional.empty());
  }

  /** Whether a value can be read from text. */
  public boolean isReadable() {
    return !get.isEmpty();
  }

  /** The expression that reads it from {@code row}. */
  public CodeBlock read(String column) {
    return CodeBlock.of("row.$L($S$L)", get, column, getWith);
  }

  /**
   * The statement that shows a component of {@code sample} to the visitor {@code row}.
   *
   * @param field the component's field
   */
  public CodeBlock visit(String column, String component, CodeBlock field) {
    CodeBlock value = CodeBlock.of("sample.$L()", component);
    return CodeBlock.of(
        "row.$L($S, $L$L$L)",
        visit,
        column,
        format.map(method -> CodeBlock.of("$L($L)", method, value)).orElse(value),
        visitWith,
        decoded ? CodeBlock.of(", $L", field) : NOTHING);
  }
}
