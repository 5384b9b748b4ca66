package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.BOX_COUNT;
import static dev.sheaf.processor.problem.ProblemCode.BOX_SIZE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.compiler.Values;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code @Boxes}: where things are in a photo; {@link BoxClassesKind} is what they are.
 *
 * @param format the name of the enum's constant
 */
public record BoxesKind(
    FieldAnnotation annotation,
    PhotoReference photo,
    Value<Integer> most,
    String format,
    boolean normalised,
    Values<String> classes,
    Value<Double> smallest)
    implements FieldKind {
  private static final String WRITE_MOST =
      "Write the most boxes that a sample may have, such as @Boxes(most = 20).";

  static final Definition DEFINITION =
      Definition.of("Boxes", BoxesKind::read).requiring(WRITE_MOST, "most");

  private static final double DEFAULT_SMALLEST = 1;

  private static final ClassName FIELD = ClassName.get("dev.sheaf.image", "BoxesField");
  private static final ClassName BOX_FORMAT = ClassName.get("dev.sheaf.annotation", "BoxFormat");

  private static FieldKind read(AnnotatedComponent component) {
    Attributes attributes = component.attributes();
    return new BoxesKind(
        component.asWritten(),
        PhotoReference.read(component),
        attributes.integer("most"),
        attributes.constant("format").get(),
        attributes.flag("normalised").get(),
        attributes.texts("classes"),
        attributes.real("smallest"));
  }

  @Override
  public boolean reads(TypeModel type) {
    return type.kind() == TypeModel.Kind.BOX_LIST;
  }

  @Override
  public String readable() {
    return "a List of dev.sheaf.Box";
  }

  @Override
  public FieldKind among(List<ComponentModel> components) {
    return new BoxesKind(
        annotation, photo.among(components), most, format, normalised, classes, smallest);
  }

  @Override
  public Optional<String> followedPicture() {
    return Optional.of(photo.name());
  }

  @Override
  public Optional<FieldKind> second() {
    return Optional.of(new BoxClassesKind(this));
  }

  @Override
  public void check(TypeModel type, Problems problems) {
    photo.check(problems);
    if (most.get() < 1) {
      problems.add(
          BOX_COUNT,
          most.position(),
          "most is %d, and there would be no room for a box.".formatted(most.get()),
          WRITE_MOST);
    }
    if (!(smallest.get() >= 0) || smallest.get().isInfinite()) {
      problems.add(
          BOX_SIZE,
          smallest.position(),
          "smallest is %s, and no box is compared with that."
              .formatted(Literals.text(smallest.get())),
          "Leave it out for 1 pixel, or write smallest = 0 to keep every box that is in sight.");
    }
    ListedClasses.check(classes, problems);
  }

  @Override
  public Role impliedRole() {
    return Role.TARGET;
  }

  @Override
  public DType dtype() {
    return DType.FLOAT32;
  }

  @Override
  public List<Integer> shape() {
    return List.of(most.get(), 4);
  }

  @Override
  public String meaning() {
    return "boxes of %s, %s %s, smallest %s"
        .formatted(
            photo.name(),
            format.toLowerCase(Locale.ROOT),
            normalised ? "normalised" : "in pixels",
            Literals.text(smallest.get()));
  }

  @Override
  public Content content() {
    return Content.BOXES;
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }

  /** Only what is not the default is written. */
  @Override
  public CodeBlock construct(TensorModel tensor, Names names) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($S, $L, $L, $L)",
                FIELD,
                tensor.name(),
                role().code(),
                photo.arguments(),
                most.get());
    if (!format.equals("XYXY")) {
      code.add(".format($T.$L)", BOX_FORMAT, format);
    }
    if (normalised) {
      code.add(".normalised(true)");
    }
    if (smallest.get() != DEFAULT_SMALLEST) {
      code.add(".smallest($L)", Literals.text(smallest.get()));
    }
    if (!classes.isEmpty()) {
      code.add(".classes($L)", ClassLiterals.of(classes.get()));
    }
    return code.add(".build()").build();
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return Columns.of(type);
  }
}
