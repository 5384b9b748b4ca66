package dev.sheaf.processor.field;

import java.util.List;
import java.util.function.Function;

/**
 * What there is to know of a kind of field before one is read.
 *
 * @param annotation the simple name of its annotation
 * @param reader makes one of what is written
 * @param required attributes that have a default only so that their absence is said with a way out
 * @param advice what to write where one of these is missing
 */
public record Definition(
    String annotation,
    Function<AnnotatedComponent, FieldKind> reader,
    List<String> required,
    String advice) {
  static Definition of(String annotation, Function<AnnotatedComponent, FieldKind> reader) {
    return new Definition(annotation, reader, List.of(), "");
  }

  Definition requiring(String advice, String... attributes) {
    return new Definition(annotation, reader, List.of(attributes), advice);
  }
}
