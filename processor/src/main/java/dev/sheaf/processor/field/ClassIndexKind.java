package dev.sheaf.processor.field;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.List;

/** {@code @ClassIndex}: the index of the class. */
public final class ClassIndexKind extends ClassKind {
  static final Definition DEFINITION = Definition.of("ClassIndex", ClassIndexKind::new);

  private static final ClassName FIELD = ClassName.get("dev.sheaf.spi", "ClassIndexField");

  private ClassIndexKind(AnnotatedComponent component) {
    super(component);
  }

  @Override
  String encoding() {
    return "class index";
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
  public DType dtype() {
    return DType.INT64;
  }

  @Override
  public List<Integer> shape() {
    return List.of();
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }
}
