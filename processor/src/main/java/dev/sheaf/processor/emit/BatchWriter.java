package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.field.Content;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.TensorModel;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code <Record>Batch}. */
final class BatchWriter {
  private final Outline outline;
  private final TypeSpec.Builder type;
  private final Set<String> written = new HashSet<>();

  private BatchWriter(Outline outline) {
    this.outline = outline;
    type =
        outline
            .open(outline.batch)
            .addJavadoc("Some {@link $T} samples as tensors.\n", outline.record)
            .superclass(ParameterizedTypeName.get(RuntimeClasses.SAMPLE_BATCH, outline.record));
  }

  static TypeSpec.Builder write(Outline outline) {
    BatchWriter writer = new BatchWriter(outline);
    writer.constructor();
    for (int index = 0; index < outline.tensors.size(); index++) {
      writer.accessors(outline.tensors.get(index), index);
    }
    return writer.type;
  }

  private void constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    if (outline.hasRunTimeSchema()) {
      constructor.addParameter(RuntimeClasses.SCHEMA, "schema");
    }
    constructor.addParameter(
        ParameterizedTypeName.get(RuntimeClasses.BATCH_BUFFERS, outline.record), "buffers");
    if (outline.isStub()) {
      constructor.addStatement("super(null, buffers)").addStatement(outline.failure());
    } else if (outline.hasRunTimeSchema()) {
      constructor.addStatement("super(schema, buffers)");
    } else {
      constructor.addStatement("super($T.SCHEMA, buffers)", outline.sequence);
    }
    type.addMethod(constructor.build());
  }

  /** A stub has all names by which the user's code may ask, whichever of them is the mistake. */
  private void accessors(TensorModel tensor, int index) {
    if (!outline.isStub()) {
      accessor(tensor.name(), index, "$L: $L.\n", purpose(tensor), type(tensor));
      return;
    }
    tensor.possibleNames().stream()
        .filter(Names::isMethod)
        .forEach(name -> accessor(name, index, ""));
  }

  private void accessor(String tensor, int index, String doc, Object... words) {
    String name = outline.names.accessor(tensor);
    if (written.add(name)) {
      type.addMethod(
          outline.body(
              MethodSpec.methodBuilder(name)
                  .addJavadoc(doc, words)
                  .addModifiers(Modifier.PUBLIC)
                  .returns(RuntimeClasses.TENSOR),
              () -> CodeBlock.of("return tensor($L)", index)));
    }
  }

  /** With the size of an enum by its name: the batch may be written before the enum is. */
  private static String type(TensorModel tensor) {
    TypeModel type = tensor.columns().get(0).type();
    boolean isEnum = type.kind().hasConstants() || !type.missing().isEmpty();
    return isEnum && tensor.field().content() == Content.CLASS && !tensor.shape().isEmpty()
        ? "%s [n, %s_CLASSES]".formatted(tensor.field().dtype(), Names.prefix(tensor))
        : tensor.type();
  }

  private static String purpose(TensorModel tensor) {
    Role role = tensor.field().role();
    return role == Role.WEIGHT
        ? "How much each sample counts"
        : "The " + role + " " + tensor.name();
  }
}
