package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.Environment;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Values;
import java.util.List;
import javax.lang.model.element.PackageElement;

/**
 * What a kind of field is read from.
 *
 * @param annotation the simple name of the annotation
 * @param from the package of the record
 */
public record AnnotatedComponent(
    String annotation,
    Attributes attributes,
    TypeModel type,
    PackageElement from,
    Environment environment) {
  FieldAnnotation asWritten() {
    return new FieldAnnotation(
        "@" + annotation,
        attributes.position(),
        attributes.has("role")
            ? attributes.constants("role", Role.class)
            : new Values<>(List.of(), attributes.position()));
  }
}
