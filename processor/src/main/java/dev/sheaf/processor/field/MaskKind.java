package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.MASK_CLASSES;
import static dev.sheaf.processor.problem.ProblemCode.MASK_IGNORE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import java.util.List;
import java.util.Optional;

/** {@code @Mask}: the class of each pixel of a photo, from a file or its bytes. */
public record MaskKind(
    FieldAnnotation annotation, PhotoReference photo, Value<Integer> classes, Value<Integer> ignore)
    implements FieldKind {
  private static final String WRITE_CLASSES =
      "Write how many classes its pixels have, such as @Mask(classes = 4).";

  static final Definition DEFINITION =
      Definition.of("Mask", MaskKind::read).requiring(WRITE_CLASSES, "classes");

  private static final ClassName FIELD = ClassName.get("dev.sheaf.image", "MaskField");

  /** The largest value of a pixel in a mask. */
  private static final int LARGEST = 255;

  /** What is written for a mask in which no label is ignored. */
  private static final int NONE = -1;

  private static FieldKind read(AnnotatedComponent component) {
    return new MaskKind(
        component.asWritten(),
        PhotoReference.read(component),
        component.attributes().integer("classes"),
        component.attributes().integer("ignore"));
  }

  @Override
  public boolean reads(TypeModel type) {
    return PhotoTypes.contain(type);
  }

  @Override
  public String readable() {
    return PhotoTypes.READABLE;
  }

  @Override
  public void refuse(TypeModel type, String suggestion, Problems problems) {
    PhotoTypes.refuse(annotation, type, suggestion, problems);
  }

  @Override
  public FieldKind among(List<ComponentModel> components) {
    return new MaskKind(annotation, photo.among(components), classes, ignore);
  }

  @Override
  public Optional<String> followedPicture() {
    return Optional.of(photo.name());
  }

  @Override
  public void check(TypeModel type, Problems problems) {
    photo.check(problems);
    if (classes.get() < 2 || classes.get() > LARGEST + 1) {
      problems.add(
          MASK_CLASSES,
          classes.position(),
          "classes is %d, and the pixels of a mask have from 2 to %d."
              .formatted(classes.get(), LARGEST + 1),
          "Write how many there are with the background, such as @Mask(classes = 4).");
    }
    if (ignore.get() < NONE || ignore.get() > LARGEST) {
      problems.add(
          MASK_IGNORE,
          ignore.position(),
          "ignore is %d, and the pixels of a mask go from 0 to %d."
              .formatted(ignore.get(), LARGEST),
          "Write the label that the loss is to leave out, or ignore = -1 for none.");
    }
  }

  @Override
  public Role impliedRole() {
    return Role.TARGET;
  }

  @Override
  public DType dtype() {
    return DType.INT64;
  }

  @Override
  public List<Integer> shape() {
    return List.of(photo.height(), photo.width());
  }

  @Override
  public String meaning() {
    return "mask of %s, %d classes, %s ignored"
        .formatted(photo.name(), classes.get(), ignore.get() == NONE ? "none" : ignore.get());
  }

  @Override
  public Content content() {
    return Content.VALUE;
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }

  @Override
  public CodeBlock construct(TensorModel tensor, Names names) {
    return CodeBlock.of(
        "$T.of($S, $L, $L, $L$L)",
        FIELD,
        tensor.name(),
        role().code(),
        photo.arguments(),
        classes.get(),
        ignore.get() == NONE ? "" : ", " + ignore.get());
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return PhotoTypes.column(type);
  }
}
