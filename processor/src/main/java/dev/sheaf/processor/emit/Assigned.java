package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.regex.Pattern;

/** The value of a constant: behind its name where that fits, otherwise on the next line. */
final class Assigned {
  private static final int COLUMNS = 100;
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private Assigned() {}

  static FieldSpec to(FieldSpec.Builder field, CodeBlock value) {
    String[] lines = field.build().toString().strip().split("\n");
    int declared = "  ".length() + imported(lines[lines.length - 1]).length();
    int assigned = " = ".length() + length(value);
    boolean fits = !value.toString().contains("\n") && declared + assigned <= COLUMNS;
    return field.initializer(fits ? "$L" : "\n$>$>$L$<$<", value).build();
  }

  /** The columns of a piece of code on one line, with types imported. */
  static int length(CodeBlock code) {
    return imported(code.toString()).length();
  }

  private static String imported(String code) {
    return PACKAGE.matcher(code).replaceAll("");
  }
}
