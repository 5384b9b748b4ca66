package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes what is an instance's own in a sequence whose classes are known at run time: the fields of
 * these, and with them the schema.
 */
final class RunTimeClassesWriter {
  private final Outline outline;
  private final TypeName builder;
  private final List<TensorModel> open;

  RunTimeClassesWriter(Outline outline, TypeName builder) {
    this.outline = outline;
    this.builder = builder;
    open = outline.runTimeClasses();
  }

  void write(TypeSpec.Builder type) {
    for (TensorModel tensor : open) {
      type.addField(
          tensor.field().javaType(), outline.names.field(tensor), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor()).addMethod(builder()).addMethod(fields());
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(builder, "settings");
    parameters(constructor);
    constructor.addStatement("super(fields($L), settings)", joined(open));
    open.forEach(
        tensor -> {
          String field = outline.names.field(tensor);
          constructor.addStatement("this.$L = $L", field, field);
        });
    return constructor.build();
  }

  private void parameters(MethodSpec.Builder method) {
    open.forEach(
        tensor -> method.addParameter(tensor.field().javaType(), outline.names.field(tensor)));
  }

  private MethodSpec builder() {
    MethodSpec.Builder method =
        Outline.method("builder", builder)
            .addJavadoc(
                "Begins a sequence over these samples. Classes that a sample has and that are not"
                    + " given are refused.\n\n")
            .addParameter(outline.list, "samples");
    for (TensorModel tensor : open) {
      String classes = Names.classes(tensor.name());
      method.addJavadoc(
          "@param $L those of the training samples, as in {@code Classes.of(samples,"
              + " $L::$L)}\n",
          classes,
          outline.record.simpleName(),
          tensor.name());
      method.addParameter(RuntimeClasses.CLASSES, classes);
    }
    for (TensorModel tensor : open) {
      method.addStatement(
          "$L.requireAll($S, samples, $T::$L)",
          Names.classes(tensor.name()),
          tensor.name(),
          outline.record,
          tensor.name());
    }
    for (TensorModel tensor : open) {
      method.addStatement(
          "$T $L = $L",
          tensor.field().javaType(),
          outline.names.field(tensor),
          tensor.field().construct(tensor, outline.names));
    }
    return method
        .addStatement(
            "return new $T<>(samples, settings -> new $T(settings, $L))",
            RuntimeClasses.SEQUENCE_BUILDER,
            outline.sequence,
            joined(open))
        .build();
  }

  private MethodSpec fields() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("fields")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeClasses.FIELDS);
    parameters(method);
    return method
        .addStatement(
            CodeBlock.of(
                "return $T.withClasses($S, $L, $L)",
                RuntimeClasses.FIELDS,
                outline.sample.name().dotted(),
                Description.of(outline.tensors).literal(),
                joined(outline.tensors)))
        .build();
  }

  private String joined(List<TensorModel> tensors) {
    return tensors.stream().map(outline.names::field).collect(Collectors.joining(", "));
  }
}
