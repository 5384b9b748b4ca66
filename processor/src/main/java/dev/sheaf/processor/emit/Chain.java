package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Calls on a builder: on one line where they fit, otherwise each on its own. */
final class Chain {
  /** What is left of 100 columns after the indent of a continued line and the semicolon. */
  private static final int COLUMNS = 93;

  private final CodeBlock start;
  private final List<CodeBlock> calls = new ArrayList<>();

  Chain(CodeBlock start) {
    this.start = start;
  }

  Chain add(String format, Object... arguments) {
    calls.add(CodeBlock.of("." + format, arguments));
    return this;
  }

  /** As the value of a constant. */
  CodeBlock value() {
    return CodeBlock.of("$L$>$>$L$<$<", start, calls());
  }

  /** As a statement, whose further lines are indented anyway. */
  CodeBlock statement() {
    return CodeBlock.of("$L$L", start, calls());
  }

  private CodeBlock calls() {
    int length = Assigned.length(start) + calls.stream().mapToInt(Assigned::length).sum();
    CodeBlock.Builder code = CodeBlock.builder();
    for (CodeBlock call : calls) {
      code.add(length <= COLUMNS ? "$L" : "\n$L", call);
    }
    return code.build();
  }
}
