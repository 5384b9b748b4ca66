package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.ClassKind;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.record.SampleModel;
import dev.sheaf.processor.table.ColumnCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes {@code <Record>Samples}. */
final class SamplesWriter {
  private static final Modifier[] PUBLIC = {Modifier.PUBLIC, Modifier.STATIC};
  private static final Modifier[] PRIVATE = {Modifier.PRIVATE, Modifier.STATIC};

  private final SampleModel sample;
  private final Classes classes;
  private final TypeName list;

  SamplesWriter(SampleModel sample) {
    this.sample = sample;
    classes = Classes.of(sample);
    list = ParameterizedTypeName.get(ClassName.get(List.class), classes.record());
  }

  TypeSpec.Builder write(Generated generated) {
    TypeSpec.Builder type =
        Classes.open(classes.samples(), sample, generated)
            .addJavadoc(
                "Where {@link $T} samples come from, and what is wrong with them.\n",
                classes.record());
    for (ComponentModel component : sample.components()) {
      if (component.field() instanceof ClassKind) {
        type.addField(labels(component));
      }
    }
    List<ComponentModel> formless =
        sample.components().stream()
            .filter(component -> ColumnCode.of(component).isEmpty())
            .toList();
    boolean table = formless.isEmpty();
    if (table) {
      type.addField(table());
    } else {
      type.addJavadoc(
          "\n<p>No tables: nothing says how $L is read from text. The encoder of each can, by a"
              + " {@code public static} method {@code parse(String)} that returns the component's"
              + " type, and another, {@code format}, for writing.\n",
          formless.stream()
              .map(component -> "{@code " + component.name() + "}")
              .collect(Collectors.joining(", ")));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    directory(type);
    if (table) {
      tables(type);
    }
    checks(type);
    Preview.methods(classes, sample.tensors()).forEach(type::addMethod);
    if (table) {
      rows(type);
    }
    return type;
  }

  private FieldSpec labels(ComponentModel component) {
    TypeModel type = component.type();
    String names = Names.prefix(component.name()) + "_NAMES";
    CodeBlock value =
        switch (type.kind()) {
          case ENUM, ENUM_SET -> constants(type);
          case INT, INT_ARRAY ->
              CodeBlock.of("$T.indices($T.$L)", RuntimeClasses.LABELS, classes.sequence(), names);
          default -> CodeBlock.of("$T.of($T.$L)", RuntimeClasses.LABELS, classes.sequence(), names);
        };
    return Assigned.to(
        FieldSpec.builder(
                labelsOf(type),
                ColumnCode.labels(component),
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .addJavadoc("The classes of $L and what they are called in files.\n", component.name()),
        value);
  }

  /** The constants of an enum, with the other names that they have. */
  private static CodeBlock constants(TypeModel type) {
    TypeName of = TypeName.get(classType(type));
    Chain chain = new Chain(CodeBlock.of("$T.of($T.class)", RuntimeClasses.LABELS, of));
    type.otherNames()
        .forEach(
            (constant, others) ->
                chain.add(
                    "named($T.$L, $L)",
                    of,
                    constant,
                    others.stream()
                        .map(other -> CodeBlock.of("$S", other))
                        .collect(CodeBlock.joining(", "))));
    return chain.value();
  }

  static TypeName labelsOf(TypeModel type) {
    TypeName of =
        switch (type.kind()) {
          case ENUM, ENUM_SET -> TypeName.get(classType(type));
          case INT, INT_ARRAY -> ClassName.get(Integer.class);
          default -> ClassName.get(String.class);
        };
    return ParameterizedTypeName.get(RuntimeClasses.LABELS, of);
  }

  /** The enum that a type is or holds. */
  private static TypeMirror classType(TypeModel type) {
    return type.kind() == TypeModel.Kind.ENUM
        ? type.mirror()
        : ((DeclaredType) type.mirror()).getTypeArguments().get(0);
  }

  private FieldSpec table() {
    CodeBlock columns =
        Lines.listOfStrings(sample.components().stream().map(ComponentModel::column).toList());
    return Assigned.to(
        FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeClasses.SAMPLE_TABLE, classes.record()),
            "TABLE",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL),
        Lines.call(
            CodeBlock.of("$T.of", RuntimeClasses.SAMPLE_TABLE),
            CodeBlock.of("$S", sample.name().dotted()),
            columns,
            CodeBlock.of("$T::read", classes.samples()),
            CodeBlock.of("$T::write", classes.samples())));
  }

  /** A record of one file, or of one file and one class, can be read from a directory. */
  private void directory(TypeSpec.Builder type) {
    List<ComponentModel> components = sample.components();
    List<ComponentModel> files =
        components.stream().filter(c -> c.field() instanceof ImageKind).toList();
    List<ComponentModel> labels =
        components.stream()
            .filter(c -> c.field() instanceof ClassKind && c.type().kind().isOneClass())
            .toList();
    if (files.size() != 1
        || labels.size() > 1
        || files.size() + labels.size() < components.size()) {
      return;
    }
    MethodSpec.Builder read = method("fromDirectory", list).addParameter(Path.class, "root");
    MethodSpec.Builder source =
        method(
                "directory",
                ParameterizedTypeName.get(RuntimeClasses.DIRECTORY_SOURCE, classes.record()))
            .addParameter(Path.class, "root");
    if (labels.isEmpty()) {
      read.addJavadoc(
              "A sample for each picture below {@code root}. One {@code SourceException} names"
                  + " everything\nthat is wrong.\n")
          .addStatement("return directory(root).read()");
      source
          .addJavadoc("As {@link #fromDirectory}, with settings.\n")
          .addStatement(pictures(CodeBlock.of("unlabelled(root, $L)", make(files.get(0), null))));
    } else {
      ComponentModel label = labels.get(0);
      read.addJavadoc(
              "A sample for each picture below {@code root}, which has a folder for each class. One\n"
                  + "{@code SourceException} names everything that is wrong.\n")
          .addStatement("return directory(root, $L).read()", ColumnCode.labels(label));
      source
          .addJavadoc(
              "As {@link #fromDirectory}, with settings, and with other names for the folders, as"
                  + " in\n{@code $L.named(...)}.\n",
              ColumnCode.labels(label))
          .addParameter(labelsOf(label.type()), "labels")
          .addStatement(
              pictures(CodeBlock.of("perClass(root, labels, $L)", make(files.get(0), label))));
    }
    type.addMethod(read.build()).addMethod(source.build());
  }

  private static CodeBlock pictures(CodeBlock source) {
    return new Chain(CodeBlock.of("return $T.$L", RuntimeClasses.DIRECTORY_SOURCE, source))
        .add("extensions($T.PICTURES)", RuntimeClasses.DIRECTORY_SOURCE)
        .statement();
  }

  private CodeBlock make(ComponentModel file, @Nullable ComponentModel label) {
    boolean inOrder = sample.components().get(0).equals(file);
    if (inOrder && file.type().kind() == TypeModel.Kind.PATH) {
      return CodeBlock.of("$T::new", classes.record());
    }
    CodeBlock path =
        switch (file.type().kind()) {
          case STRING -> CodeBlock.of("file.toString()");
          case URI -> CodeBlock.of("file.toUri()");
          default -> CodeBlock.of("file");
        };
    if (label == null) {
      return CodeBlock.of("file -> new $T($L)", classes.record(), path);
    }
    return inOrder
        ? CodeBlock.of("(file, label) -> new $T($L, label)", classes.record(), path)
        : CodeBlock.of("(file, label) -> new $T(label, $L)", classes.record(), path);
  }

  private void tables(TypeSpec.Builder type) {
    type.addMethod(
            method("fromCsv", list)
                .addJavadoc(
                    "A sample for each line of a CSV or TSV file whose first line names the"
                        + " components. One\n{@code SourceException} names everything that is"
                        + " wrong.\n")
                .addParameter(Path.class, "file")
                .addStatement("return TABLE.readCsv(file)")
                .build())
        .addMethod(
            method("toCsv", TypeName.VOID)
                .addJavadoc("Writes a file that {@link #fromCsv} reads.\n")
                .addParameter(list, "samples")
                .addParameter(Path.class, "file")
                .addStatement("TABLE.writeCsv(samples, file)")
                .build())
        .addMethod(
            method("fromJsonLines", list)
                .addJavadoc("As {@link #fromCsv}, for a file with a JSON object in each line.\n")
                .addParameter(Path.class, "file")
                .addStatement("return TABLE.readJsonLines(file)")
                .build())
        .addMethod(
            method("toJsonLines", TypeName.VOID)
                .addJavadoc("Writes a file that {@link #fromJsonLines} reads.\n")
                .addParameter(list, "samples")
                .addParameter(Path.class, "file")
                .addStatement("TABLE.writeJsonLines(samples, file)")
                .build())
        .addMethod(
            method(
                    "table",
                    ParameterizedTypeName.get(RuntimeClasses.SAMPLE_TABLE, classes.record()))
                .addJavadoc("As the four above, with settings such as separator and charset.\n")
                .addStatement("return TABLE")
                .build());
  }

  private void checks(TypeSpec.Builder type) {
    Chain chain =
        new Chain(
            CodeBlock.of(
                "return $T.<$T>of($S)",
                RuntimeClasses.SAMPLE_CHECK,
                classes.record(),
                sample.name().dotted()));
    Names names = new Names(sample.tensors());
    for (ComponentModel component : sample.components()) {
      if (component.field() instanceof ImageKind) {
        chain.add(
            "file($S, $L, $T.$L)",
            component.name(),
            path(component),
            classes.sequence(),
            names.constant(component.name()));
      } else if (component.field() instanceof ClassKind) {
        chain.add(
            "label($S, $T::$L, $T.$L_NAMES)",
            component.name(),
            classes.record(),
            component.name(),
            classes.sequence(),
            Names.prefix(component.name()));
      }
    }
    type.addMethod(
            method("check", RuntimeClasses.CHECK_REPORT)
                .addJavadoc("$L, before training.\n", looks())
                .addParameter(list, "samples")
                .addStatement("return check().run(samples)")
                .build())
        .addMethod(
            method(
                    "check",
                    ParameterizedTypeName.get(RuntimeClasses.SAMPLE_CHECK, classes.record()))
                .addJavadoc("As {@code check(samples)}, with settings.\n")
                .addStatement(chain.statement())
                .build());
  }

  private String looks() {
    boolean files = sample.components().stream().anyMatch(c -> c.field() instanceof ImageKind);
    boolean labels = sample.components().stream().anyMatch(c -> c.field() instanceof ClassKind);
    String counts = labels ? "the classes" : "the samples";
    return files ? "Looks at every file and counts " + counts : "Counts " + counts;
  }

  private CodeBlock path(ComponentModel file) {
    return file.type().kind() == TypeModel.Kind.PATH
        ? CodeBlock.of("$T::$L", classes.record(), file.name())
        : CodeBlock.of("sample -> $T.of(sample.$L())", Path.class, file.name());
  }

  private void rows(TypeSpec.Builder type) {
    CodeBlock.Builder read = CodeBlock.builder().add("return new $T(\n", classes.record());
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addModifiers(PRIVATE)
            .addParameter(classes.record(), "sample")
            .addParameter(RuntimeClasses.ROW_WRITER, "row");
    String separator = "";
    for (ComponentModel component : sample.components()) {
      ColumnCode cells = ColumnCode.of(component).orElseThrow();
      read.add(separator).add(cells.read(component));
      separator = ",\n";
      write.addStatement(cells.write(component));
    }
    type.addMethod(
            MethodSpec.methodBuilder("read")
                .addModifiers(PRIVATE)
                .returns(classes.record())
                .addParameter(RuntimeClasses.TABLE_ROW, "row")
                .addStatement(read.add(")").build())
                .build())
        .addMethod(write.build());
  }

  static MethodSpec.Builder method(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name).addModifiers(PUBLIC).returns(returned);
  }
}
