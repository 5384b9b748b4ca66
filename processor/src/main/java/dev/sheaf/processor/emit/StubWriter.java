package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.record.SampleModel;
import dev.sheaf.processor.table.ColumnCode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Writes the classes of a record with mistakes: with every name that the user's code may use and
 * bodies that throw, so that the compiler says the mistake and not also a "cannot find symbol" for
 * each use.
 */
final class StubWriter {
  private static final Modifier[] CONSTANT = {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL};

  private final SampleModel sample;
  private final Classes classes;
  private final Generated none = new Generated(Optional.empty());
  private final boolean nameable;
  private final TypeName batch;

  StubWriter(SampleModel sample) {
    this.sample = sample;
    nameable = sample.isNameable();
    Classes all = Classes.of(sample);
    classes =
        nameable ? all : new Classes(ClassName.OBJECT, all.sequence(), all.batch(), all.samples());
    batch =
        sample.surroundings().taken().contains(all.batch().simpleName())
            ? ParameterizedTypeName.get(RuntimeClasses.SAMPLE_BATCH, classes.record())
            : classes.batch();
  }

  TypeSpec.Builder sequence() {
    TypeSpec.Builder type =
        Classes.open(classes.sequence(), sample, none)
            .superclass(
                ParameterizedTypeName.get(RuntimeClasses.SAMPLE_SEQUENCE, classes.record(), batch));
    TypeName strings = ParameterizedTypeName.get(List.class, String.class);
    Set<String> taken = new HashSet<>();
    for (TensorModel tensor : sample.tensors()) {
      String prefix = Names.prefix(tensor);
      if (SourceVersion.isIdentifier(prefix) && taken.add(prefix)) {
        constant(type, TypeName.INT, prefix + "_CLASSES", CodeBlock.of("0"));
        constant(type, strings, prefix + "_NAMES", CodeBlock.of("$T.of()", List.class));
        constant(type, strings, prefix + "_COLUMNS", CodeBlock.of("$T.of()", List.class));
        constant(
            type,
            RuntimeClasses.SHAPE,
            prefix + "_SHAPE",
            CodeBlock.of("$T.of()", RuntimeClasses.SHAPE));
        constant(
            type,
            RuntimeClasses.DTYPE,
            prefix + "_DTYPE",
            CodeBlock.of("$T.FLOAT32", RuntimeClasses.DTYPE));
      }
    }
    constant(type, ClassName.get(String.class), "FINGERPRINT", CodeBlock.of("$S", ""));
    constant(
        type,
        RuntimeClasses.SCHEMA,
        "SCHEMA",
        CodeBlock.of(
            "$T.schema($S, $T.of(), $S, FINGERPRINT)", RuntimeClasses.FIELD, "", List.class, ""));
    return type.addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(SequenceWriter.builderOf(classes), "settings")
                .addStatement("super(SCHEMA, $T.of(), settings)", List.class)
                .addStatement("throw $L", failure())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(SequenceWriter.builderOf(classes))
                .addParameter(samplesParameter(), "samples")
                .addStatement("throw $L", failure())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(classes.record(), "sample")
                .addParameter(RuntimeClasses.SLOT, "slot")
                .addStatement("throw $L", failure())
                .build())
        .addMethod(
            SequenceWriter.batchOf(classes)
                .returns(batch)
                .addStatement("throw $L", failure())
                .build());
  }

  private TypeName samplesParameter() {
    return ParameterizedTypeName.get(
        ClassName.get(List.class),
        nameable ? classes.record() : WildcardTypeName.subtypeOf(Object.class));
  }

  private static void constant(TypeSpec.Builder type, TypeName of, String name, CodeBlock value) {
    type.addField(FieldSpec.builder(of, name, CONSTANT).initializer(value).build());
  }

  TypeSpec.Builder batch() {
    TypeSpec.Builder type =
        Classes.open(classes.batch(), sample, none)
            .superclass(ParameterizedTypeName.get(RuntimeClasses.SAMPLE_BATCH, classes.record()))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(
                        ParameterizedTypeName.get(RuntimeClasses.BATCH_BUFFERS, classes.record()),
                        "buffers")
                    .addStatement("super(null, buffers)")
                    .addStatement("throw $L", failure())
                    .build());
    List<TensorModel> tensors = sample.tensors();
    Names names = new Names(tensors);
    Set<String> taken = new HashSet<>();
    for (TensorModel tensor : tensors) {
      for (String accessor : accessors(tensor, names)) {
        if (taken.add(accessor)) {
          type.addMethod(
              MethodSpec.methodBuilder(accessor)
                  .addModifiers(Modifier.PUBLIC)
                  .returns(RuntimeClasses.TENSOR)
                  .addStatement("throw $L", failure())
                  .build());
        }
      }
    }
    return type;
  }

  /** The names by which the user's code may ask for it, whichever of them is the mistake. */
  private static Set<String> accessors(TensorModel tensor, Names names) {
    Set<String> accessors = new LinkedHashSet<>();
    if (SourceVersion.isName(tensor.name()) && !tensor.name().contains(".")) {
      accessors.add(names.accessor(tensor));
    }
    for (ComponentModel column : tensor.columns()) {
      accessors.add(names.accessor(new TensorModel(List.of(column.alone()))));
    }
    return accessors;
  }

  TypeSpec.Builder samples() {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), classes.record());
    TypeSpec.Builder type =
        Classes.open(classes.samples(), sample, none)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (ComponentModel component : sample.components()) {
      if (component.type().kind().isOneClass() || component.type().kind().hasConstants()) {
        type.addField(
            FieldSpec.builder(labelsOf(component.type()), ColumnCode.labels(component), CONSTANT)
                .initializer("null")
                .build());
      }
    }
    TypeName source = ParameterizedTypeName.get(RuntimeClasses.DIRECTORY_SOURCE, classes.record());
    TypeName table = ParameterizedTypeName.get(RuntimeClasses.SAMPLE_TABLE, classes.record());
    TypeName check = ParameterizedTypeName.get(RuntimeClasses.SAMPLE_CHECK, classes.record());
    TypeName labels =
        ParameterizedTypeName.get(RuntimeClasses.LABELS, WildcardTypeName.subtypeOf(Object.class));
    ClassName path = ClassName.get(Path.class);
    for (ComponentModel component : sample.components()) {
      type.addMethod(failing(Preview.name(component.name()), TypeName.VOID, batch, path));
    }
    return type.addMethod(failing("fromDirectory", list, path))
        .addMethod(failing("directory", source, path))
        .addMethod(failing("directory", source, path, labels))
        .addMethod(failing("fromCsv", list, path))
        .addMethod(failing("toCsv", TypeName.VOID, samplesParameter(), path))
        .addMethod(failing("fromJsonLines", list, path))
        .addMethod(failing("toJsonLines", TypeName.VOID, samplesParameter(), path))
        .addMethod(failing("table", table))
        .addMethod(failing("check", RuntimeClasses.CHECK_REPORT, samplesParameter()))
        .addMethod(failing("check", check))
        .addMethod(failing("preview", TypeName.VOID, batch, path));
  }

  private static TypeName labelsOf(TypeModel type) {
    return type.hidden().isEmpty()
        ? SamplesWriter.labelsOf(type)
        : ParameterizedTypeName.get(RuntimeClasses.LABELS, ClassName.OBJECT);
  }

  private MethodSpec failing(String name, TypeName returned, TypeName... parameters) {
    MethodSpec.Builder method = SamplesWriter.method(name, returned);
    for (int index = 0; index < parameters.length; index++) {
      method.addParameter(parameters[index], "a" + index);
    }
    return method.addStatement("throw $L", failure()).build();
  }

  private CodeBlock failure() {
    return CodeBlock.of(
        "new $T($S)",
        IllegalStateException.class,
        sample.name().dotted() + " has mistakes that the compiler reported");
  }
}
