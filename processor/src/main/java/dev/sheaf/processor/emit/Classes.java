package dev.sheaf.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.record.SampleModel;
import javax.lang.model.element.Modifier;

/**
 * The three classes that are written for a record, and what their files have in common.
 *
 * @param record the record itself
 */
record Classes(ClassName record, ClassName sequence, ClassName batch, ClassName samples) {
  static Classes of(SampleModel sample) {
    String from = sample.name().packageName();
    return new Classes(
        ClassName.get(sample.element()),
        ClassName.get(from, sample.name().generated("Sequence")),
        ClassName.get(from, sample.name().generated("Batch")),
        ClassName.get(from, sample.name().generated("Samples")));
  }

  /** A final class with the record's visibility, its one originating element. */
  static TypeSpec.Builder open(ClassName name, SampleModel sample, Generated generated) {
    TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
    if (sample.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    generated
        .annotation()
        .ifPresent(
            annotation ->
                type.addAnnotation(
                    AnnotationSpec.builder(annotation)
                        .addMember("value", "$S", Generated.BY)
                        .build()));
    if (sample.isDeprecated()) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "deprecation")
              .build());
    }
    return type.addAnnotation(RuntimeClasses.SHEAF_GENERATED);
  }
}
