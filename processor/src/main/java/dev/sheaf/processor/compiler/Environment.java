package dev.sheaf.processor.compiler;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a compiler can be asked. */
public record Environment(Elements elements, Types types, SourceAnnotations source) {
  public static Environment of(ProcessingEnvironment environment) {
    return new Environment(
        environment.getElementUtils(),
        environment.getTypeUtils(),
        SourceAnnotations.in(environment));
  }
}
