package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/** What a tensor is for: the constants of {@code dev.sheaf.Role}. */
public enum Role {
  INPUT,
  TARGET,
  WEIGHT;

  private static final ClassName RUNTIME = ClassName.get("dev.sheaf", "Role");

  /** As generated code names it. */
  public CodeBlock code() {
    return CodeBlock.of("$T.$L", RUNTIME, name());
  }

  /** As it is written in texts: {@code input}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
