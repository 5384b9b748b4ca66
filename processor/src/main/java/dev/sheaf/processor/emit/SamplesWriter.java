package dev.sheaf.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.model.SampleModel;
import javax.lang.model.element.Modifier;

/** Writes {@code <Record>Samples}. */
final class SamplesWriter {
  private SamplesWriter() {}

  static TypeSpec.Builder write(SampleModel sample, Generated generated) {
    Classes classes = Classes.of(sample);
    return Classes.open(classes.samples(), sample, generated)
        .addJavadoc("Where {@link $T} samples come from.\n", classes.record())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }
}
