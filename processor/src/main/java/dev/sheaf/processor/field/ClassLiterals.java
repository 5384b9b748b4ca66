package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;

/** The names of classes as arguments: each as a literal, or a line each if they are many. */
public final class ClassLiterals {
  /** What is always accepted: eight bytes of code each, of the 65,535 that all constants share. */
  private static final int FEW = 200;

  private static final ClassName RUNTIME = ClassName.get("dev.sheaf.spi", "ClassField");

  private ClassLiterals() {}

  static CodeBlock of(List<String> names) {
    if (isFew(names)) {
      return CodeBlock.of(
          "$L", names.stream().map(Literals::quoted).collect(Collectors.joining(", ")));
    }
    List<String> lines = names.stream().map(Literals::quoted).map(ClassLiterals::inner).toList();
    return CodeBlock.of("$T.names($L)", RUNTIME, String.join(", ", TextBlocks.of(lines)));
  }

  /** The names as a list. */
  public static CodeBlock list(List<String> names) {
    return isFew(names) ? CodeBlock.of("$T.of($L)", List.class, of(names)) : of(names);
  }

  private static String inner(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  private static boolean isFew(List<String> names) {
    return names.size() <= FEW || !names.stream().allMatch(ClassLiterals::isLine);
  }

  /** Whether a name can be a line of a text block. */
  private static boolean isLine(String name) {
    return name.equals(name.strip()) && name.indexOf('\n') < 0 && name.indexOf('\r') < 0;
  }
}
