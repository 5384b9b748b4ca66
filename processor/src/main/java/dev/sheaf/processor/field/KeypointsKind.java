package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.KEYPOINT_COUNT;
import static dev.sheaf.processor.problem.ProblemCode.PAIRS_ODD;
import static dev.sheaf.processor.problem.ProblemCode.PAIR_REPEATED;
import static dev.sheaf.processor.problem.ProblemCode.PAIR_UNKNOWN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.compiler.Values;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code @Keypoints}: points of a photo.
 *
 * @param pairs the indices of those that change places in a mirror, one pair after the other
 */
public record KeypointsKind(
    FieldAnnotation annotation,
    PhotoReference photo,
    Value<Integer> count,
    Values<Integer> pairs,
    boolean normalised)
    implements FieldKind {
  private static final String WRITE_COUNT =
      "Write how many points every sample has, such as @Keypoints(count = 17).";

  static final Definition DEFINITION =
      Definition.of("Keypoints", KeypointsKind::read).requiring(WRITE_COUNT, "count");

  private static final ClassName FIELD = ClassName.get("dev.sheaf.image", "KeypointsField");

  private static FieldKind read(AnnotatedComponent component) {
    return new KeypointsKind(
        component.asWritten(),
        PhotoReference.read(component),
        component.attributes().integer("count"),
        component.attributes().integers("pairs"),
        component.attributes().flag("normalised").get());
  }

  @Override
  public boolean reads(TypeModel type) {
    return type.kind() == TypeModel.Kind.FLOAT_ARRAY;
  }

  @Override
  public String readable() {
    return "a float[] of x, y and visible for each point";
  }

  @Override
  public FieldKind among(List<ComponentModel> components) {
    return new KeypointsKind(annotation, photo.among(components), count, pairs, normalised);
  }

  @Override
  public Optional<String> followedPicture() {
    return Optional.of(photo.name());
  }

  @Override
  public void check(TypeModel type, Problems problems) {
    photo.check(problems);
    if (count.get() < 1) {
      problems.add(
          KEYPOINT_COUNT,
          count.position(),
          "count is %d, and there is at least 1 point.".formatted(count.get()),
          WRITE_COUNT);
    } else {
      checkPairs(problems);
    }
  }

  private void checkPairs(Problems problems) {
    if (pairs.size() % 2 != 0) {
      problems.add(
          PAIRS_ODD,
          pairs.position(),
          "pairs has %d indices, and every pair has two.".formatted(pairs.size()),
          "Write left and right of one pair after the other: pairs = {1, 2, 3, 4}.");
      return;
    }
    Set<Integer> seen = new HashSet<>();
    for (Value<Integer> index : pairs.items()) {
      if (index.get() < 0 || index.get() >= count.get()) {
        problems.add(
            PAIR_UNKNOWN,
            index.position(),
            "pairs has the index %d, and the points are 0 to %d."
                .formatted(index.get(), count.get() - 1),
            "Points are counted from 0, in the order in which they stand in the array.");
      } else if (!seen.add(index.get())) {
        problems.add(
            PAIR_REPEATED,
            index.position(),
            "pairs has the index %d twice, and a point changes places with one other."
                .formatted(index.get()),
            "Name each point once, and leave out those in the middle.");
      }
    }
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
    return List.of(count.get(), 3);
  }

  @Override
  public String meaning() {
    String meaning =
        "keypoints of %s, %s".formatted(photo.name(), normalised ? "normalised" : "in pixels");
    return pairs.isEmpty() ? meaning : meaning + ", mirrored " + mirrored();
  }

  /** The same text for the same pairs, however they are written. */
  private String mirrored() {
    return IntStream.range(0, pairs.size() / 2)
        .mapToObj(pair -> pairs.get().subList(2 * pair, 2 * pair + 2))
        .map(pair -> pair.stream().sorted().toList())
        .sorted(Comparator.comparing(pair -> pair.get(0)))
        .map(pair -> pair.get(0) + " " + pair.get(1))
        .collect(Collectors.joining(", "));
  }

  @Override
  public Content content() {
    return Content.KEYPOINTS;
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
                count.get());
    if (!pairs.isEmpty()) {
      code.add(
          ".pairs($L)",
          pairs.get().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (normalised) {
      code.add(".normalised(true)");
    }
    return code.add(".build()").build();
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return Columns.of(type);
  }
}
