package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.record.SampleModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code <Record>Sequence}. */
final class SequenceWriter {
  private final SampleModel sample;
  private final Classes classes;
  private final List<TensorModel> tensors;
  private final Names names;

  SequenceWriter(SampleModel sample) {
    this.sample = sample;
    classes = Classes.of(sample);
    tensors = sample.tensors();
    names = new Names(tensors);
  }

  TypeSpec.Builder write(Generated generated) {
    TypeSpec.Builder type =
        Classes.open(classes.sequence(), sample, generated)
            .addJavadoc(TensorTable.of(classes, tensors))
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeClasses.SAMPLE_SEQUENCE, classes.record(), classes.batch()));
    for (TensorModel tensor : tensors) {
      constants(tensor, type);
    }
    schema(type);
    return type.addMethod(constructor())
        .addMethod(builder(classes))
        .addMethod(encode())
        .addMethod(
            batchOf(classes).addStatement("return new $T(buffers)", classes.batch()).build());
  }

  /** The constants of a tensor; only the first has documentation, so that they stand together. */
  private void constants(TensorModel tensor, TypeSpec.Builder type) {
    String prefix = Names.prefix(tensor);
    FieldKind field = tensor.field();
    List<String> classNames = field.classNames();
    if (!classNames.isEmpty()) {
      type.addField(
          constant(TypeName.INT, prefix + "_CLASSES")
              .addJavadoc("$L: $L.\n", tensor.name(), tensor.type())
              .initializer("$L", classNames.size())
              .build());
      type.addField(strings(prefix + "_NAMES", classNames));
    }
    FieldSpec.Builder shape = constant(RuntimeClasses.SHAPE, prefix + "_SHAPE");
    if (classNames.isEmpty()) {
      shape.addJavadoc("$L: $L.\n", tensor.name(), tensor.type());
    }
    type.addField(shape.initializer(shape(tensor)).build());
    if (tensor.isNamedGroup()) {
      type.addField(
          strings(
              prefix + "_COLUMNS", tensor.columns().stream().map(ComponentModel::name).toList()));
    }
    type.addField(
        constant(RuntimeClasses.DTYPE, prefix + "_DTYPE")
            .initializer("$T.$L", RuntimeClasses.DTYPE, field.dtype().name())
            .build());
    type.addField(
        Assigned.to(
            FieldSpec.builder(
                FieldCode.type(tensor), names.constant(tensor), Modifier.STATIC, Modifier.FINAL),
            FieldCode.make(tensor)));
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  private static FieldSpec strings(String name, List<String> values) {
    return Assigned.to(
        constant(ParameterizedTypeName.get(List.class, String.class), name),
        Lines.listOfStrings(values));
  }

  private static CodeBlock shape(TensorModel tensor) {
    if (!tensor.field().classNames().isEmpty() && !tensor.shape().isEmpty()) {
      return CodeBlock.of("$T.of($L_CLASSES)", RuntimeClasses.SHAPE, Names.prefix(tensor));
    }
    return CodeBlock.of(
        "$T.of($L)",
        RuntimeClasses.SHAPE,
        String.join(", ", tensor.shape().stream().map(String::valueOf).toList()));
  }

  private void schema(TypeSpec.Builder type) {
    Description description = Description.of(tensors);
    type.addField(
        constant(ClassName.get(String.class), "FINGERPRINT")
            .addJavadoc("Changes when, and only when, the meaning of a batch's bytes changes.\n")
            .initializer("$S", description.fingerprint())
            .build());
    type.addField(
        Assigned.to(
            FieldSpec.builder(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeClasses.FIELD),
                "FIELDS",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL),
            Lines.listOf(tensors.stream().map(names::constant).toList())));
    type.addField(
        constant(RuntimeClasses.SCHEMA, "SCHEMA")
            .addJavadoc("What the bytes of a batch mean, one line a tensor.\n")
            .initializer(
                "\n$>$>$L$<$<",
                Lines.call(
                    CodeBlock.of("$T.schema", RuntimeClasses.FIELD),
                    CodeBlock.of("$S", sample.name().dotted()),
                    CodeBlock.of("FIELDS"),
                    CodeBlock.of("$L", description.textBlock()),
                    CodeBlock.of("FINGERPRINT")))
            .build());
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(builderOf(classes), "settings")
        .addStatement("super(SCHEMA, FIELDS, settings)")
        .build();
  }

  static TypeName builderOf(Classes classes) {
    return ParameterizedTypeName.get(
        RuntimeClasses.SEQUENCE_BUILDER, classes.record(), classes.sequence());
  }

  private MethodSpec builder(Classes classes) {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("Begins a sequence over these samples.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(builderOf(classes))
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(List.class), classes.record()), "samples")
        .addStatement(
            "return new $T<>(samples, $T::new)",
            RuntimeClasses.SEQUENCE_BUILDER,
            classes.sequence())
        .build();
  }

  private MethodSpec encode() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("encode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(classes.record(), "sample")
            .addParameter(RuntimeClasses.SLOT, "slot");
    for (int row = 0; row < tensors.size(); row++) {
      TensorModel tensor = tensors.get(row);
      String field = names.constant(tensor);
      if (!tensor.isScalar()) {
        method.addStatement(
            "$L.encode(sample.$L(), slot.row($L))", field, tensor.columns().get(0).name(), row);
        continue;
      }
      for (int column = 0; column < tensor.columns().size(); column++) {
        method.addStatement(
            "$L.encode(sample.$L(), $L, slot.row($L))",
            field,
            tensor.columns().get(column).name(),
            column,
            row);
      }
    }
    return method.build();
  }

  static MethodSpec.Builder batchOf(Classes classes) {
    return MethodSpec.methodBuilder("batchOf")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(classes.batch())
        .addParameter(
            ParameterizedTypeName.get(RuntimeClasses.BATCH_BUFFERS, classes.record()), "buffers");
  }
}
