package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Arguments in lines of at most 100 columns, broken between them and nowhere else. */
final class Lines {
  private Lines() {}

  /** String literals. */
  static CodeBlock of(List<String> values) {
    return join(values.stream().map(dev.sheaf.processor.model.Numbers::quoted).toList());
  }

  /** Anything without spaces to break at. */
  static CodeBlock join(List<String> values) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int index = 0; index < values.size(); index++) {
      if (index > 0) {
        code.add(",$W");
      }
      code.add("$L", values.get(index));
    }
    return code.build();
  }
}
