package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code <Record>Sequence}. */
final class SequenceWriter {
  private static final TypeName STRINGS = ParameterizedTypeName.get(List.class, String.class);

  private final Outline outline;
  private final TypeSpec.Builder type;
  private final TypeName builder;
  private final Set<String> prefixes = new HashSet<>();

  SequenceWriter(Outline outline) {
    this.outline = outline;
    builder =
        ParameterizedTypeName.get(
            RuntimeClasses.SEQUENCE_BUILDER, outline.record, outline.sequence);
    type =
        outline
            .open(outline.sequence)
            .addJavadoc("Batches of {@link $T} samples.\n", outline.record)
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeClasses.SAMPLE_SEQUENCE, outline.record, outline.batchType()));
  }

  TypeSpec.Builder write() {
    for (TensorModel tensor : outline.tensors) {
      if (!outline.isStub() && !tensor.field().hasRunTimeClasses()) {
        constants(tensor);
      } else if (outline.isStub()) {
        tensor.possibleNames().stream()
            .map(Names::prefix)
            .filter(Names::isPrefix)
            .filter(prefixes::add)
            .forEach(this::anyConstants);
      }
    }
    if (outline.hasRunTimeSchema()) {
      new RunTimeClassesWriter(outline, builder).write(type);
      return type.addMethod(encode()).addMethod(batchOf());
    }
    schema();
    type.addMethod(constructor()).addMethod(builder());
    if (outline.isStub()) {
      anyBuilders();
    }
    return type.addMethod(encode()).addMethod(batchOf());
  }

  /** The constants of a tensor; only the first has documentation, so that they stand together. */
  private void constants(TensorModel tensor) {
    String prefix = Names.prefix(tensor);
    // The classes are the component's, whatever the tensor is called.
    String classesOf = Names.prefix(tensor.columns().get(0).name());
    String field = outline.names.constant(tensor);
    int classes = tensor.field().classNames().size();
    FieldSpec.Builder first =
        classes > 0
            ? Outline.constant(TypeName.INT, classesOf + "_CLASSES").initializer("$L", classes)
            : Outline.constant(RuntimeClasses.SHAPE, prefix + "_SHAPE").initializer(shape(tensor));
    String words = tensor.name() + ": " + tensor.field().role() + " " + tensor.type();
    type.addField(first.addJavadoc("$L.\n", words).build());
    type.addField(
        FieldSpec.builder(tensor.field().javaType(), field, Modifier.STATIC, Modifier.FINAL)
            .initializer(tensor.field().construct(tensor, outline.names))
            .build());
    if (classes > 0) {
      constant(STRINGS, classesOf + "_NAMES", CodeBlock.of("$L.classNames()", field));
    }
    if (tensor.isNamedGroup()) {
      constant(STRINGS, prefix + "_COLUMNS", CodeBlock.of("$L.columnNames()", field));
    }
  }

  /** The constants that a tensor may have, whatever is meant. */
  private void anyConstants(String prefix) {
    constant(TypeName.INT, prefix + "_CLASSES", CodeBlock.of("0"));
    constant(STRINGS, prefix + "_NAMES", CodeBlock.of("$T.of()", List.class));
    constant(STRINGS, prefix + "_COLUMNS", CodeBlock.of("$T.of()", List.class));
    constant(
        RuntimeClasses.SHAPE, prefix + "_SHAPE", CodeBlock.of("$T.of()", RuntimeClasses.SHAPE));
  }

  private void constant(TypeName of, String name, CodeBlock value) {
    type.addField(Outline.constant(of, name).initializer(value).build());
  }

  private static CodeBlock shape(TensorModel tensor) {
    return CodeBlock.of(
        "$T.of($L)",
        RuntimeClasses.SHAPE,
        String.join(", ", tensor.shape().stream().map(String::valueOf).toList()));
  }

  private void schema() {
    type.addField(
        FieldSpec.builder(
                RuntimeClasses.FIELDS, "FIELDS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(outline.isStub() ? noFields() : fields())
            .build());
    type.addField(
        Outline.constant(RuntimeClasses.SCHEMA, "SCHEMA")
            .addJavadoc("What the bytes of a batch mean, one line a tensor.\n")
            .initializer("FIELDS.schema()")
            .build());
  }

  private static CodeBlock noFields() {
    return CodeBlock.of("$T.of($S, $S, $S)", RuntimeClasses.FIELDS, "", "", "");
  }

  private CodeBlock fields() {
    Description description = Description.of(outline.tensors);
    return CodeBlock.of(
        "$T.of($S, $L, $S, $L)",
        RuntimeClasses.FIELDS,
        outline.sample.name().dotted(),
        description.literal(),
        description.fingerprint(),
        String.join(", ", outline.tensors.stream().map(outline.names::constant).toList()));
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(builder, "settings")
            .addStatement("super(FIELDS, settings)");
    if (outline.isStub()) {
      constructor.addStatement(outline.failure());
    }
    return constructor.build();
  }

  private MethodSpec builder() {
    return outline.body(
        Outline.method("builder", builder)
            .addJavadoc("Begins a sequence over these samples.\n")
            .addParameter(outline.list, "samples"),
        () ->
            CodeBlock.of(
                "return new $T<>(samples, $T::new)",
                RuntimeClasses.SEQUENCE_BUILDER,
                outline.sequence));
  }

  /** As for run-time classes, which any {@code String} may be meant to have. */
  private void anyBuilders() {
    long most =
        outline.sample.components().stream()
            .filter(component -> component.type().kind() == TypeModel.Kind.STRING)
            .count();
    for (int count = 1; count <= most; count++) {
      MethodSpec.Builder method =
          Outline.method("builder", builder).addParameter(outline.list, "samples");
      for (int index = 0; index < count; index++) {
        method.addParameter(RuntimeClasses.CLASSES, "classes" + index);
      }
      type.addMethod(method.addStatement(outline.failure()).build());
    }
  }

  private MethodSpec encode() {
    MethodSpec.Builder method =
        inherited("encode")
            .addParameter(outline.record, "sample")
            .addParameter(RuntimeClasses.SLOT, "slot");
    if (outline.isStub()) {
      return method.addStatement(outline.failure()).build();
    }
    encode(false, method);
    encode(true, method);
    return method.build();
  }

  /**
   * Where a picture shows what is said by its own field, so that those that follow it come last.
   */
  private void encode(boolean followers, MethodSpec.Builder method) {
    for (int row = 0; row < outline.tensors.size(); row++) {
      if (outline.tensors.get(row).field().followedPicture().isPresent() == followers) {
        encode(outline.tensors.get(row), row, method);
      }
    }
  }

  private void encode(TensorModel tensor, int row, MethodSpec.Builder method) {
    String field =
        (tensor.field().hasRunTimeClasses() ? "this." : "") + outline.names.field(tensor);
    for (int column = 0; column < tensor.columns().size(); column++) {
      method.addStatement(
          "$L.encode(sample.$L(), $Lslot.row($L))",
          field,
          tensor.columns().get(column).name(),
          tensor.hasColumns() ? column + ", " : "",
          row);
    }
  }

  private MethodSpec batchOf() {
    return outline.body(
        inherited("batchOf")
            .returns(outline.batchType())
            .addParameter(
                ParameterizedTypeName.get(RuntimeClasses.BATCH_BUFFERS, outline.record), "buffers"),
        () ->
            outline.hasRunTimeSchema()
                ? CodeBlock.of("return new $T(schema().orElseThrow(), buffers)", outline.batch)
                : CodeBlock.of("return new $T(buffers)", outline.batch));
  }

  private static MethodSpec.Builder inherited(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
