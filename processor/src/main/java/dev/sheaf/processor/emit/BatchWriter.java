package dev.sheaf.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.record.SampleModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code <Record>Batch}. */
final class BatchWriter {
  private BatchWriter() {}

  static TypeSpec.Builder write(SampleModel sample, Generated generated) {
    Classes classes = Classes.of(sample);
    TypeSpec.Builder type =
        Classes.open(classes.batch(), sample, generated)
            .addJavadoc("Some {@link $T} samples as tensors.\n", classes.record())
            .superclass(ParameterizedTypeName.get(RuntimeClasses.SAMPLE_BATCH, classes.record()))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(
                        ParameterizedTypeName.get(RuntimeClasses.BATCH_BUFFERS, classes.record()),
                        "buffers")
                    .addStatement("super($T.SCHEMA, buffers)", classes.sequence())
                    .build());
    List<TensorModel> tensors = sample.tensors();
    Names names = new Names(tensors);
    for (int index = 0; index < tensors.size(); index++) {
      TensorModel tensor = tensors.get(index);
      type.addMethod(
          MethodSpec.methodBuilder(names.accessor(tensor))
              .addJavadoc("$L: $L.\n", purpose(tensor), tensor.type())
              .addModifiers(Modifier.PUBLIC)
              .returns(RuntimeClasses.TENSOR)
              .addStatement("return tensor($L)", index)
              .build());
    }
    return type;
  }

  private static String purpose(TensorModel tensor) {
    Role role = tensor.field().role();
    return role == Role.WEIGHT
        ? "How much each sample counts"
        : "The " + role + " " + tensor.name();
  }
}
