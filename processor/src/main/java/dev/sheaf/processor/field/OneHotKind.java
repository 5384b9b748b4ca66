package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;

/** {@code @OneHot}: a vector with a one at the place of the class. */
public final class OneHotKind extends ClassKind {
  static final Definition DEFINITION = Definition.of("OneHot", OneHotKind::new);

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "OneHotField");

  private OneHotKind(AnnotatedComponent component) {
    super(component);
  }

  @Override
  String encoding() {
    return "one-hot";
  }

  @Override
  public boolean reads(TypeModel type) {
    return type.kind().isOneClass();
  }

  @Override
  public String readable() {
    return "an enum, a String, or an int with classes";
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }
}
