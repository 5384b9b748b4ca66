package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;

/** {@code @MultiHot}: a vector with a one at the place of each class. */
public final class MultiHotKind extends ClassKind {
  static final Definition DEFINITION = Definition.of("MultiHot", MultiHotKind::new);

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "MultiHotField");

  private MultiHotKind(AnnotatedComponent component) {
    super(component);
  }

  @Override
  String encoding() {
    return "multi-hot";
  }

  @Override
  public boolean reads(TypeModel type) {
    return type.kind() == TypeModel.Kind.ENUM_SET || type.kind() == TypeModel.Kind.INT_ARRAY;
  }

  @Override
  public String readable() {
    return "a Set or an EnumSet of an enum, or an int[] with classes";
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }
}
