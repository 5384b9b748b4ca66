package dev.sheaf.processor.field;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of fields that there are: a line registers one. */
public final class FieldKinds {
  private static final Map<String, Definition> BY_ANNOTATION =
      Stream.of(
              ImageKind.DEFINITION,
              MaskKind.DEFINITION,
              BoxesKind.DEFINITION,
              KeypointsKind.DEFINITION,
              OneHotKind.DEFINITION,
              ClassIndexKind.DEFINITION,
              MultiHotKind.DEFINITION,
              ScalarKind.DEFINITION,
              VectorKind.DEFINITION,
              WeightKind.DEFINITION,
              EncodedKind.DEFINITION)
          .collect(Collectors.toUnmodifiableMap(Definition::annotation, Function.identity()));

  private FieldKinds() {}

  /** The kind of an annotation of Sheaf's with this simple name; empty where it makes no field. */
  public static Optional<Definition> of(String annotation) {
    return Optional.ofNullable(BY_ANNOTATION.get(annotation));
  }
}
