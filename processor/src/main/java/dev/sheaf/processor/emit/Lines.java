package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.field.Literals;
import java.util.List;

/** Calls in lines of at most 100 columns. */
final class Lines {
  /** What is left of 100 columns after the indent of a continued line and the semicolon. */
  private static final int COLUMNS = 93;

  /** What is left for the values of a list within another call. */
  private static final int VALUES = 84;

  private Lines() {}

  /** A list of string literals. */
  static CodeBlock listOfStrings(List<String> values) {
    return listOf(values.stream().map(Literals::quoted).toList());
  }

  /**
   * A list: on one line where it fits, otherwise with as many values in a line as there is room.
   */
  static CodeBlock listOf(List<String> values) {
    String joined = String.join(", ", values);
    if ("List.of()".length() + joined.length() <= COLUMNS) {
      return CodeBlock.of("$T.of($L)", List.class, joined);
    }
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (int index = 0; index < values.size(); index++) {
      String value = values.get(index) + (index == values.size() - 1 ? "" : ",");
      boolean fits = column > 0 && column + 1 + value.length() <= VALUES;
      lines.append(fits ? " " : "\n").append(value);
      column = fits ? column + 1 + value.length() : value.length();
    }
    return CodeBlock.of("$T.of($>$>$L$<$<)", List.class, lines);
  }

  /** A call: on one line where it fits, otherwise with a line for each argument. */
  static CodeBlock call(CodeBlock function, CodeBlock... arguments) {
    int length = Assigned.length(function) + "()".length();
    boolean fits = true;
    for (CodeBlock argument : arguments) {
      length += Assigned.length(argument) + ", ".length();
      fits &= !argument.toString().contains("\n");
    }
    fits &= length - ", ".length() <= COLUMNS;
    CodeBlock.Builder code = CodeBlock.builder().add("$L($>$>", function);
    String separator = fits ? "" : "\n";
    for (CodeBlock argument : arguments) {
      code.add(separator).add(argument);
      separator = fits ? ", " : ",\n";
    }
    return code.add("$<$<)").build();
  }
}
