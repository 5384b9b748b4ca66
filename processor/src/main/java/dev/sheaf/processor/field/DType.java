package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/** The type of an element: the constants of {@code dev.sheaf.DType}. */
public enum DType {
  FLOAT32(4),
  UINT8(1),
  INT64(8);

  private static final ClassName RUNTIME = ClassName.get("dev.sheaf", "DType");

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** As generated code names it. */
  public CodeBlock code() {
    return CodeBlock.of("$T.$L", RUNTIME, name());
  }

  /** As it is written in texts: {@code float32}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
