package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.PHOTO_AMBIGUOUS;
import static dev.sheaf.processor.problem.ProblemCode.PHOTO_MISSING;
import static dev.sheaf.processor.problem.ProblemCode.PHOTO_NOT_A_PICTURE;
import static dev.sheaf.processor.problem.ProblemCode.PHOTO_UNKNOWN;

import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.problem.Nearest;
import dev.sheaf.processor.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The photo that a field belongs to.
 *
 * @param annotation of the field, for messages
 * @param of what its annotation says: the name of a component, or empty for the only photo
 * @param components those of the record, once they are known
 */
record PhotoReference(
    FieldAnnotation annotation, Value<String> of, List<ComponentModel> components) {
  private static final String ADD_ONE =
      "Add a component for it, such as @ImagePath(height = 224, width = 224) Path photo.";

  static PhotoReference read(AnnotatedComponent component) {
    return new PhotoReference(component.asWritten(), component.attributes().text("of"), List.of());
  }

  PhotoReference among(List<ComponentModel> components) {
    return new PhotoReference(annotation, of, components);
  }

  /** Finds out whether it is exactly one photo. */
  void check(Problems problems) {
    if (of.get().isEmpty()) {
      checkOnly(problems);
    } else {
      checkNamed(problems);
    }
  }

  private void checkOnly(Problems problems) {
    List<ComponentModel> photos = photos();
    if (photos.size() > 1) {
      problems.add(
          PHOTO_AMBIGUOUS,
          annotation.position(),
          "the record has %d photos, and %s does not say to which of them it belongs."
              .formatted(photos.size(), annotation.name()),
          "Write %s.".formatted(each(photos, " or ")));
    } else if (photos.isEmpty() && components.stream().noneMatch(PhotoReference::isUnfinished)) {
      problems.add(
          PHOTO_MISSING,
          annotation.position(),
          "%s belongs to a photo, and the record has none.".formatted(annotation.name()),
          ADD_ONE);
    }
  }

  private void checkNamed(Problems problems) {
    Optional<ComponentModel> named = named();
    if (named.isEmpty()) {
      problems.add(
          PHOTO_UNKNOWN,
          of.position(),
          "of is %s, and the record has no such component.".formatted(Literals.quoted(of.get())),
          suggestion());
    } else if (named.get().fields().size() == 1 && picture().isEmpty()) {
      problems.add(
          PHOTO_NOT_A_PICTURE,
          of.position(),
          "of is %s, and %s is no photo: it has %s."
              .formatted(
                  Literals.quoted(of.get()), of.get(), named.get().field().annotation().name()),
          suggestion());
    }
  }

  private String suggestion() {
    List<ComponentModel> photos = photos();
    if (photos.isEmpty()) {
      return ADD_ONE;
    }
    return Nearest.to(of.get(), photos.stream().map(ComponentModel::name).toList())
        .map(near -> "Did you mean %s?".formatted(written(near)))
        .orElseGet(
            () -> "Name a component with @ImagePath, as in %s.".formatted(each(photos, " or ")));
  }

  private static String each(List<ComponentModel> photos, String between) {
    return photos.stream().map(photo -> written(photo.name())).collect(Collectors.joining(between));
  }

  private static String written(String photo) {
    return "of = " + Literals.quoted(photo);
  }

  private List<ComponentModel> photos() {
    return components.stream().filter(component -> picture(component).isPresent()).toList();
  }

  /** Whether its annotation lacks something, which is said already. */
  private static boolean isUnfinished(ComponentModel component) {
    return !component.absent().isEmpty();
  }

  private Optional<ComponentModel> named() {
    List<ComponentModel> candidates =
        of.get().isEmpty()
            ? photos()
            : components.stream().filter(component -> component.name().equals(of.get())).toList();
    return candidates.stream().findFirst();
  }

  private Optional<ImageKind> picture() {
    return named().flatMap(PhotoReference::picture);
  }

  private static Optional<ImageKind> picture(ComponentModel component) {
    return component.fields().stream()
        .filter(ImageKind.class::isInstance)
        .map(ImageKind.class::cast)
        .findFirst();
  }

  /** The name of the photo's component. */
  String name() {
    return named().map(ComponentModel::name).orElse(of.get());
  }

  /** The rows of the photo's tensor; 0 where there is no photo, which is a mistake that is said. */
  int height() {
    return picture().map(picture -> picture.height().get()).orElse(0);
  }

  /** The columns of the photo's tensor, as {@link #height}. */
  int width() {
    return picture().map(picture -> picture.width().get()).orElse(0);
  }

  /** Name, height and width as arguments. */
  CodeBlock arguments() {
    return CodeBlock.of("$S, $L, $L", name(), height(), width());
  }
}
