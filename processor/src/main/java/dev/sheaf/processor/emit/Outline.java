package dev.sheaf.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.record.SampleModel;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * The classes of one record, and whether they are written in full or as stubs: for a record with
 * mistakes, with every name that the user's code may use and bodies that throw, so that the
 * compiler says the mistake and not also a "cannot find symbol" for each use. Both are written by
 * the same code, member by member, so that they cannot differ.
 */
final class Outline {
  /** The platform's, which a module sees only if it reads {@code java.compiler}. */
  private static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
          .addMember("value", "$S", "dev.sheaf.processor.SequenceProcessor")
          .build();

  final SampleModel sample;
  final List<TensorModel> tensors;
  final Names names;
  final ClassName sequence;
  final ClassName batch;
  final ClassName samples;

  /** The record; in the stub of a class that code beside it cannot name, {@code Object}. */
  final ClassName record;

  /** {@code List<Flower>}. */
  final TypeName list;

  private final boolean stub;

  private Outline(SampleModel sample, boolean stub) {
    this.sample = sample;
    this.stub = stub;
    tensors = sample.tensors();
    names = sample.names();
    String from = sample.name().packageName();
    sequence = ClassName.get(from, sample.name().generated("Sequence"));
    batch = ClassName.get(from, sample.name().generated("Batch"));
    samples = ClassName.get(from, sample.name().generated("Samples"));
    boolean nameable = !stub || sample.isNameable();
    record = nameable ? sample.name().className() : ClassName.OBJECT;
    list =
        ParameterizedTypeName.get(
            ClassName.get(List.class),
            nameable ? record : WildcardTypeName.subtypeOf(ClassName.OBJECT));
  }

  /** Classes in full. */
  static Outline full(SampleModel sample) {
    return new Outline(sample, false);
  }

  static Outline stub(SampleModel sample) {
    return new Outline(sample, true);
  }

  boolean isStub() {
    return stub;
  }

  /** The tensors whose classes are known when the program runs. */
  List<TensorModel> runTimeClasses() {
    return tensors.stream().filter(tensor -> tensor.field().hasRunTimeClasses()).toList();
  }

  /** Whether what the bytes mean is known only to each sequence. */
  boolean hasRunTimeSchema() {
    return !stub && !runTimeClasses().isEmpty();
  }

  /** The batch; in a stub its base class, if another class has its name. */
  TypeName batchType() {
    return stub && sample.scope().taken().contains(batch.simpleName())
        ? ParameterizedTypeName.get(RuntimeClasses.SAMPLE_BATCH, record)
        : batch;
  }

  /** A final class with the record's visibility. */
  TypeSpec.Builder open(ClassName name) {
    TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
    if (sample.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (!stub && sample.scope().seesGenerated()) {
      type.addAnnotation(GENERATED);
    }
    if (sample.isDeprecated()) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "deprecation")
              .build());
    }
    return type.addAnnotation(RuntimeClasses.SHEAF_GENERATED);
  }

  static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  static MethodSpec.Builder method(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(returned);
  }

  /** The method with this statement, or in a stub with one that throws. */
  MethodSpec body(MethodSpec.Builder method, Supplier<CodeBlock> statement) {
    return method.addStatement(stub ? failure() : statement.get()).build();
  }

  /** The statement of a stub. */
  CodeBlock failure() {
    return CodeBlock.of(
        "throw new $T($S)",
        IllegalStateException.class,
        sample.name().dotted() + " has mistakes that the compiler reported");
  }

  /** The field of a tensor, as a constant of the sequence. */
  CodeBlock field(String tensor) {
    return CodeBlock.of("$T.$L", sequence, names.constant(tensor));
  }
}
