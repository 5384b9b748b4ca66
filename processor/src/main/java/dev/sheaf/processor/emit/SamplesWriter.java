package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.ClassLiterals;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Content;
import dev.sheaf.processor.field.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code <Record>Samples}. */
final class SamplesWriter {
  /** The most calls that are chained: javac goes one deeper with each, until its stack is full. */
  private static final int CHAINED = 50;

  private static final ClassName PATH = ClassName.get(Path.class);

  private final Outline outline;
  private final List<ComponentModel> components;
  private final TypeSpec.Builder type;

  SamplesWriter(Outline outline) {
    this.outline = outline;
    components = outline.sample.components();
    type =
        outline
            .open(outline.samples)
            .addJavadoc(
                "Where {@link $T} samples come from, and what is wrong with them.\n",
                outline.record);
  }

  TypeSpec.Builder write() {
    Set<String> labelled = new HashSet<>();
    for (ComponentModel component : components) {
      // Two names for one constant are a mistake that is said.
      if (hasLabels(component) && labelled.add(Names.labels(component.name()))) {
        labels(component);
      }
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    directory();
    type.addMethods(AnnotationSources.of(outline));
    tables();
    checks();
    statistics();
    type.addMethods(Previews.of(outline));
    if (!outline.isStub()) {
      rows();
    }
    return type;
  }

  private boolean hasLabels(ComponentModel component) {
    TypeModel.Kind kind = component.type().kind();
    return outline.isStub()
        ? kind.isOneClass() || kind.hasConstants() || kind == TypeModel.Kind.INT_ARRAY
        : component.field().content() == Content.CLASS && !component.field().hasRunTimeClasses();
  }

  private void labels(ComponentModel component) {
    type.addField(
        Outline.constant(labelsOf(component.type()), Names.labels(component.name()))
            .addJavadoc("The classes of $L and what they are called in files.\n", component.name())
            .initializer(outline.isStub() ? CodeBlock.of("null") : labelsValue(component))
            .build());
  }

  private CodeBlock labelsValue(ComponentModel component) {
    TypeModel type = component.type();
    if (type.kind().hasConstants()) {
      return constants(type);
    }
    String of =
        switch (type.kind()) {
          case INT, INT_ARRAY -> "indices";
          default -> "of";
        };
    return CodeBlock.of(
        "$T.$L($T.$L_NAMES)",
        RuntimeClasses.LABELS,
        of,
        outline.sequence,
        Names.prefix(component.name()));
  }

  /** The constants of an enum, with the other names that they have. */
  private static CodeBlock constants(TypeModel type) {
    TypeName of = type.enumType();
    CodeBlock.Builder code = CodeBlock.builder().add("$T.of($T.class)", RuntimeClasses.LABELS, of);
    if (type.otherNames().size() > CHAINED) {
      return code.add(".named($L)", ClassLiterals.list(pairs(type))).build();
    }
    type.otherNames()
        .forEach(
            (constant, others) ->
                code.add(
                    ".named($T.$L, $L)",
                    of,
                    constant,
                    others.stream()
                        .map(other -> CodeBlock.of("$S", other))
                        .collect(CodeBlock.joining(", "))));
    return code.build();
  }

  private static List<String> pairs(TypeModel type) {
    List<String> pairs = new ArrayList<>();
    type.otherNames()
        .forEach(
            (constant, others) -> others.forEach(other -> pairs.addAll(List.of(constant, other))));
    return pairs;
  }

  private static TypeName labelsOf(TypeModel type) {
    TypeName of =
        switch (type.kind()) {
          case ENUM, ENUM_SET -> type.hidden().isEmpty() ? type.enumType() : ClassName.OBJECT;
          case INT, INT_ARRAY -> ClassName.get(Integer.class);
          default -> ClassName.get(String.class);
        };
    return ParameterizedTypeName.get(RuntimeClasses.LABELS, of);
  }

  /** A record of one file, or of one file and one class, can be read from a directory. */
  private void directory() {
    if (outline.isStub()) {
      fromDirectory("", "");
      type.addMethod(source("").addStatement(outline.failure()).build());
      type.addMethod(
          source("").addParameter(anyLabels(), "labels").addStatement(outline.failure()).build());
      return;
    }
    List<ComponentModel> files =
        components.stream()
            .filter(component -> component.field().content() == Content.PICTURE)
            .filter(component -> path(component).isPresent())
            .toList();
    List<ComponentModel> labels =
        components.stream()
            .filter(
                component ->
                    component.field().content() == Content.CLASS
                        && component.type().kind().isOneClass())
            .toList();
    if (files.size() != 1
        || labels.size() > 1
        || files.size() + labels.size() < components.size()) {
      return;
    }
    if (labels.isEmpty()) {
      unlabelled(files.get(0));
    } else {
      labelled(files.get(0), labels.get(0));
    }
  }

  private static TypeName anyLabels() {
    return ParameterizedTypeName.get(
        RuntimeClasses.LABELS, WildcardTypeName.subtypeOf(ClassName.OBJECT));
  }

  private void fromDirectory(String folders, String labels) {
    type.addMethod(
        outline.body(
            Outline.method("fromDirectory", outline.list)
                .addJavadoc(
                    "A sample for each picture below {@code root}$L. One {@code SourceException}"
                        + " names everything that is wrong.\n",
                    folders)
                .addParameter(PATH, "root"),
            () -> CodeBlock.of("return directory(root$L).read()", labels)));
  }

  private MethodSpec.Builder source(String more) {
    return Outline.method(
            "directory",
            ParameterizedTypeName.get(RuntimeClasses.DIRECTORY_BUILDER, outline.record))
        .addJavadoc("As {@link #fromDirectory}, with settings$L.\n", more)
        .addParameter(PATH, "root");
  }

  private void unlabelled(ComponentModel file) {
    fromDirectory("", "");
    CodeBlock make =
        file.type().kind() == TypeModel.Kind.PATH
            ? CodeBlock.of("$T::new", outline.record)
            : CodeBlock.of("file -> new $T($L)", outline.record, path(file).orElseThrow());
    type.addMethod(
        source("").addStatement(pictures(CodeBlock.of("unlabelled(root, $L)", make))).build());
  }

  private void labelled(ComponentModel file, ComponentModel label) {
    String labels = Names.labels(label.name());
    boolean anyFolders = label.field().hasRunTimeClasses();
    if (anyFolders) {
      fromDirectory(", whose class is the name of its folder", "");
    } else {
      fromDirectory(", which has a folder for each class", ", " + labels);
    }
    boolean inOrder = components.get(0).equals(file);
    CodeBlock make =
        inOrder && file.type().kind() == TypeModel.Kind.PATH
            ? CodeBlock.of("$T::new", outline.record)
            : CodeBlock.of(
                inOrder
                    ? "(file, label) -> new $T($L, label)"
                    : "(file, label) -> new $T(label, $L)",
                outline.record,
                path(file).orElseThrow());
    if (anyFolders) {
      type.addMethod(
          source("").addStatement(pictures(CodeBlock.of("perFolder(root, $L)", make))).build());
    }
    String more =
        anyFolders
            ? ", and with the names that folders may have, as in {@code Labels.of(classes.names())}"
            : ", and with other names for the folders, as in {@code " + labels + ".named(...)}";
    type.addMethod(
        source(more)
            .addParameter(labelsOf(label.type()), "labels")
            .addStatement(pictures(CodeBlock.of("perClass(root, labels, $L)", make)))
            .build());
  }

  private static Optional<CodeBlock> path(ComponentModel file) {
    return FilePicture.of(file.type(), "file");
  }

  private static CodeBlock pictures(CodeBlock source) {
    return CodeBlock.of(
        "return $T.$L.extensions($T.PICTURES)",
        RuntimeClasses.DIRECTORY_SOURCE,
        source,
        RuntimeClasses.DIRECTORY_SOURCE);
  }

  private void tables() {
    String textless = outline.isStub() ? "" : textless();
    if (!textless.isEmpty()) {
      type.addJavadoc(
          "\n<p>No tables: nothing says how $L is read from text. The type or the encoder of each can, by a"
              + " {@code public static} method {@code parse(String)} that returns the"
              + " component's type, and another, {@code format}, for writing.\n",
          textless);
      return;
    }
    type.addMethod(
        outline.body(
            Outline.method(
                    "table",
                    ParameterizedTypeName.get(RuntimeClasses.TABLE_BUILDER, outline.record))
                .addJavadoc("Reads and writes CSV, TSV and JSON Lines files.\n"),
            () ->
                CodeBlock.of(
                    "return $T.builder($S, $T::read, $T::visit, $L)",
                    RuntimeClasses.SAMPLE_TABLE,
                    outline.sample.name().dotted(),
                    outline.samples,
                    outline.samples,
                    components.stream()
                        .map(component -> CodeBlock.of("$S", component.column().get()))
                        .collect(CodeBlock.joining(", ")))));
  }

  /** The components that nothing reads from text; empty where all are read. */
  private String textless() {
    return components.stream()
        .filter(component -> !component.columnCode().isReadable())
        .map(component -> "{@code " + component.name() + "}")
        .collect(Collectors.joining(", "));
  }

  private void checks() {
    type.addMethod(
            outline.body(
                Outline.method("check", RuntimeClasses.CHECK_REPORT)
                    .addJavadoc("Looks at every file and counts the classes, before training.\n")
                    .addParameter(outline.list, "samples"),
                () -> CodeBlock.of("return check().run(samples)")))
        .addMethod(
            outline.body(
                Outline.method(
                        "check",
                        ParameterizedTypeName.get(RuntimeClasses.CHECK_BUILDER, outline.record))
                    .addJavadoc("As {@code check(samples)}, with settings.\n"),
                () ->
                    CodeBlock.of(
                        "return $T.builder($S, $T::visit)",
                        RuntimeClasses.SAMPLE_CHECK,
                        outline.sample.name().dotted(),
                        outline.samples)));
  }

  private void statistics() {
    type.addMethod(
            outline.body(
                Outline.method("statistics", RuntimeClasses.STATISTICS_REPORT)
                    .addJavadoc(
                        "Mean and standard deviation of pixels and numbers, and counts of classes,"
                            + " over the samples given: give the training part only.\n")
                    .addParameter(outline.list, "samples"),
                () -> CodeBlock.of("return statistics().run(samples)")))
        .addMethod(
            outline.body(
                Outline.method(
                        "statistics",
                        ParameterizedTypeName.get(
                            RuntimeClasses.STATISTICS_BUILDER, outline.record))
                    .addJavadoc("As {@code statistics(samples)}, with settings.\n"),
                () ->
                    CodeBlock.of(
                        "return $T.builder($L, $T::visit)",
                        RuntimeClasses.SAMPLE_STATISTICS,
                        sequenceOver(),
                        outline.samples)));
  }

  /** A function from samples to their sequence; classes that they tell are those of all of them. */
  private CodeBlock sequenceOver() {
    List<CodeBlock> classes =
        components.stream()
            .filter(component -> component.field().hasRunTimeClasses())
            .map(
                component ->
                    CodeBlock.of(
                        "$T.of(samples, $T::$L)",
                        RuntimeClasses.CLASSES,
                        outline.record,
                        component.name()))
            .toList();
    return classes.isEmpty()
        ? CodeBlock.of("$T::builder", outline.sequence)
        : CodeBlock.of(
            "samples -> $T.builder(samples, $L)", outline.sequence, CodeBlock.join(classes, ", "));
  }

  private void rows() {
    if (textless().isEmpty()) {
      read();
    }
    visit();
  }

  private void read() {
    type.addMethod(
        MethodSpec.methodBuilder("read")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(outline.record)
            .addParameter(RuntimeClasses.TABLE_ROW, "row")
            .addStatement(
                "return new $T($L)",
                outline.record,
                components.stream()
                    .map(component -> component.columnCode().read(component.column().get()))
                    .collect(CodeBlock.joining(", ")))
            .build());
  }

  private void visit() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("visit")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(outline.record, "sample")
            .addParameter(RuntimeClasses.ROW_VISITOR, "row");
    for (ComponentModel component : components) {
      method.addStatement(
          component
              .columnCode()
              .visit(
                  component.column().get(), component.name(), outline.field(component.tensor())));
    }
    type.addMethod(method.build());
  }
}
