package dev.sheaf.processor.field;

import static dev.sheaf.processor.problem.ProblemCode.BYTES_NORMALISED;
import static dev.sheaf.processor.problem.ProblemCode.CHANNELS_UNSUPPORTED;
import static dev.sheaf.processor.problem.ProblemCode.CHANNEL_COUNT;
import static dev.sheaf.processor.problem.ProblemCode.IMAGE_DTYPE;
import static dev.sheaf.processor.problem.ProblemCode.MEAN_NOT_FINITE;
import static dev.sheaf.processor.problem.ProblemCode.MEAN_OUT_OF_RANGE;
import static dev.sheaf.processor.problem.ProblemCode.NORMALISED_TWICE;
import static dev.sheaf.processor.problem.ProblemCode.SCALE_LARGE;
import static dev.sheaf.processor.problem.ProblemCode.SCALE_UNUSABLE;
import static dev.sheaf.processor.problem.ProblemCode.SIZE_NOT_POSITIVE;
import static dev.sheaf.processor.problem.ProblemCode.STD_UNUSABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.compiler.Values;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code @ImagePath}: a picture from a file or its bytes.
 *
 * @param layout as {@code resize} and {@code fit} the name of the enum's constant
 */
public record ImageKind(
    FieldAnnotation annotation,
    Value<Integer> height,
    Value<Integer> width,
    Value<Integer> channels,
    String layout,
    String resize,
    boolean antialias,
    String fit,
    boolean exif,
    Value<Normalization> normalize,
    Value<Double> scale,
    Values<Double> writtenMean,
    Values<Double> writtenStd,
    Value<DType> pixels)
    implements FieldKind {
  private static final String WRITE_SIZE =
      "Write the size that the model expects, such as @ImagePath(height = 224, width = 224).";

  static final Definition DEFINITION =
      Definition.of("ImagePath", ImageKind::read).requiring(WRITE_SIZE, "height", "width");

  /** The scale that is meant where none is written. */
  private static final double DEFAULT_SCALE = 1.0 / 255;

  /** The value of the lightest pixel in a file. */
  private static final double LIGHTEST = 255;

  /** From half of 255 on, a scale is what pixels were to be divided by, as in other libraries. */
  private static final double LARGE_SCALE = LIGHTEST / 2;

  private static final ClassName FIELD = ClassName.get("dev.sheaf.image", "ImageField");
  private static final ClassName LAYOUT = ClassName.get("dev.sheaf.annotation", "Layout");
  private static final ClassName INTERPOLATION =
      ClassName.get("dev.sheaf.annotation", "Interpolation");
  private static final ClassName IMAGE_FIT = ClassName.get("dev.sheaf.annotation", "ImageFit");

  private static FieldKind read(AnnotatedComponent component) {
    Attributes attributes = component.attributes();
    return new ImageKind(
        component.asWritten(),
        attributes.integer("height"),
        attributes.integer("width"),
        attributes.integer("channels"),
        attributes.constant("layout").get(),
        attributes.constant("resize").get(),
        attributes.flag("antialias").get(),
        attributes.constant("fit").get(),
        attributes.flag("exif").get(),
        attributes.constant("normalize", Normalization.class),
        attributes.real("scale"),
        attributes.reals("mean"),
        attributes.reals("std"),
        attributes.constant("dtype", DType.class));
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
  public void check(TypeModel type, Problems problems) {
    checkSize("height", height, problems);
    checkSize("width", width, problems);
    if (channels.get() != 1 && channels.get() != 3) {
      problems.add(
          CHANNELS_UNSUPPORTED,
          channels.position(),
          "channels is %d, and a picture has 1 (grey) or 3 (red, green, blue)."
              .formatted(channels.get()),
          "Write channels = 3, or channels = 1; every picture is converted.");
    }
    if (dtype() == DType.INT64) {
      problems.add(
          IMAGE_DTYPE,
          pixels.position(),
          "dtype is INT64, and a picture is FLOAT32 or UINT8.",
          "Leave dtype out for float32, or write dtype = DType.UINT8 for bytes as they are.");
    } else if (dtype() == DType.UINT8 && isNormalised()) {
      problems.add(
          BYTES_NORMALISED,
          pixels.position(),
          "dtype is UINT8, so that %s would have no effect."
              .formatted(isNamed() ? "normalize" : "scale, mean and std"),
          "Leave them out, or leave out dtype for float32.");
    } else if (isNamed()) {
      checkName(problems);
    } else {
      checkNormalisation(problems);
    }
  }

  /** Whether a normalisation is given by its name. */
  private boolean isNamed() {
    return normalize.get() != Normalization.UNIT;
  }

  private void checkName(Problems problems) {
    if (isScaled()) {
      problems.add(
          NORMALISED_TWICE,
          normalize.position(),
          "both normalize = %s and a scale, mean or std are given.".formatted(normalize.get()),
          "Keep one: the name, or the numbers.");
    } else if (normalize.get().mean().size() > channels.get()) {
      problems.add(
          CHANNEL_COUNT,
          normalize.position(),
          "normalize is %s, which is for red, green and blue, and channels is %d."
              .formatted(normalize.get(), channels.get()),
          "Write channels = 3; or write the mean and std of grey pixels.");
    }
  }

  /** What is subtracted from scaled pixels: none, one, or one for each channel. */
  public List<Double> mean() {
    return isNamed() ? normalize.get().mean() : writtenMean.get();
  }

  /** What they are divided by after that, as {@link #mean}. */
  public List<Double> std() {
    return isNamed() ? normalize.get().std() : writtenStd.get();
  }

  private static void checkSize(String name, Value<Integer> size, Problems problems) {
    if (size.get() < 1) {
      problems.add(
          SIZE_NOT_POSITIVE,
          size.position(),
          "%s is %d, and a picture has at least 1 pixel each way.".formatted(name, size.get()),
          WRITE_SIZE);
    }
  }

  private void checkNormalisation(Problems problems) {
    if (!Double.isFinite(scale.get()) || scale.get() == 0) {
      problems.add(
          SCALE_UNUSABLE,
          scale.position(),
          "scale is %s, which would make all pixels alike.".formatted(Literals.text(scale.get())),
          "Leave it out for 1.0 / 255, or write scale = 1 for values from 0 to 255.");
    }
    if (Double.isFinite(scale.get()) && Math.abs(scale.get()) >= LARGE_SCALE) {
      problems.add(
          SCALE_LARGE,
          scale.position(),
          "scale is %s, and pixels would go up to %s."
              .formatted(Literals.text(scale.get()), Literals.text(LIGHTEST * scale.get())),
          "Pixels are multiplied with it; did you mean scale = 1.0 / %s?"
              .formatted(Literals.text(scale.get()).replaceFirst("\\.0$", "")));
    } else if (scale.get() != 0) {
      writtenMean.items().stream()
          .filter(value -> isOutOfRange(value.get()))
          .findFirst()
          .ifPresent(value -> meanOutOfRange(value, problems));
    }
    firstWrong("mean", writtenMean, Double::isFinite, problems)
        .ifPresent(
            wrong ->
                problems.add(
                    MEAN_NOT_FINITE,
                    wrong.position(),
                    "mean is %s, and no number is left after subtracting it."
                        .formatted(wrong.get()),
                    "Write the mean of the channel after scaling, such as 0.485."));
    firstWrong("std", writtenStd, value -> Double.isFinite(value) && value > 0, problems)
        .ifPresent(
            wrong ->
                problems.add(
                    STD_UNUSABLE,
                    wrong.position(),
                    "std is %s, and pixels are divided by it."
                        .formatted(Literals.text(wrong.get())),
                    "Write the standard deviation of the channel after scaling, such as 0.229."));
  }

  private boolean isOutOfRange(double mean) {
    double end = LIGHTEST * scale.get();
    return Double.isFinite(mean) && (mean < Math.min(0, end) || mean > Math.max(0, end));
  }

  private void meanOutOfRange(Value<Double> mean, Problems problems) {
    double scaled = mean.get() * scale.get();
    problems.add(
        MEAN_OUT_OF_RANGE,
        mean.position(),
        "mean is %s, and scaled pixels go from 0.0 to %s."
            .formatted(Literals.text(mean.get()), Literals.text(LIGHTEST * scale.get())),
        isOutOfRange(scaled)
            ? "It is subtracted after scaling: write the mean of scaled pixels."
            : "It is subtracted after scaling; did you mean %s?"
                .formatted(Literals.text(Math.rint(scaled * 1000) / 1000)));
  }

  /** The first value that is not right, where there are as many as there should be. */
  private Optional<Value<Double>> firstWrong(
      String name, Values<Double> values, DoublePredicate right, Problems problems) {
    if (values.size() > 1 && values.size() != channels.get()) {
      problems.add(
          CHANNEL_COUNT,
          values.position(),
          "%s has %d values for %d channel%s."
              .formatted(name, values.size(), channels.get(), channels.get() == 1 ? "" : "s"),
          "Write one value for all channels, or one for each.");
      return Optional.empty();
    }
    return values.items().stream().filter(value -> !right.test(value.get())).findFirst();
  }

  @Override
  public Role impliedRole() {
    return Role.INPUT;
  }

  @Override
  public DType dtype() {
    return pixels.get();
  }

  @Override
  public List<Integer> shape() {
    return layout.equals("CHANNELS_LAST")
        ? List.of(height.get(), width.get(), channels.get())
        : List.of(channels.get(), height.get(), width.get());
  }

  /** Whether scale, mean or std are given, by name or as numbers. */
  public boolean isNormalised() {
    return isNamed() || isScaled();
  }

  private boolean isScaled() {
    return scale.get() != DEFAULT_SCALE || !writtenMean.isEmpty() || !writtenStd.isEmpty();
  }

  @Override
  public String meaning() {
    StringBuilder text = new StringBuilder("image ");
    text.append(layout.toLowerCase(Locale.ROOT))
        .append(' ')
        .append(resize.toLowerCase(Locale.ROOT));
    // Antialiasing changes nothing where the nearest pixel is taken.
    if (antialias && !resize.equals("NEAREST")) {
      text.append(" antialiased");
    }
    text.append(' ').append(fit.toLowerCase(Locale.ROOT));
    text.append(exif ? " upright" : " as stored");
    if (dtype() == DType.FLOAT32) {
      text.append(", x * ").append(Literals.text(scale.get()));
      if (mean().stream().anyMatch(value -> value != 0)) {
        text.append(" - ").append(perChannel(mean()));
      }
      if (std().stream().anyMatch(value -> value != 1)) {
        text.append(", / ").append(perChannel(std()));
      }
    }
    return text.toString();
  }

  private String perChannel(List<Double> values) {
    return IntStream.range(0, Math.max(channels.get(), values.size()))
        .mapToObj(channel -> Literals.text(values.get(values.size() == 1 ? 0 : channel)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public Content content() {
    return Content.PICTURE;
  }

  @Override
  public TypeName javaType() {
    return FIELD;
  }

  /** Only what is not the default is written. */
  @Override
  public CodeBlock construct(TensorModel tensor, Names names) {
    CodeBlock.Builder settings = CodeBlock.builder();
    if (channels.get() != 3) {
      settings.add(".channels($L)", channels.get());
    }
    if (!layout.equals("CHANNELS_FIRST")) {
      settings.add(".layout($T.$L)", LAYOUT, layout);
    }
    if (!resize.equals("BILINEAR")) {
      settings.add(".resize($T.$L)", INTERPOLATION, resize);
    }
    if (!antialias) {
      settings.add(".antialias(false)");
    }
    if (!fit.equals("STRETCH")) {
      settings.add(".fit($T.$L)", IMAGE_FIT, fit);
    }
    if (!exif) {
      settings.add(".exif(false)");
    }
    if (scale.get() != DEFAULT_SCALE) {
      settings.add(".scale($L)", Literals.text(scale.get()));
    }
    if (!mean().isEmpty()) {
      settings.add(".mean($L)", joined(mean()));
    }
    if (!std().isEmpty()) {
      settings.add(".std($L)", joined(std()));
    }
    if (dtype() != DType.FLOAT32) {
      settings.add(".dtype($L)", dtype().code());
    }
    return CodeBlock.of(
        "$T.$L($S, $L, $L, $L)$L$L",
        FIELD,
        settings.isEmpty() ? "of" : "builder",
        tensor.name(),
        role().code(),
        height.get(),
        width.get(),
        settings.build(),
        settings.isEmpty() ? "" : ".build()");
  }

  private static String joined(List<Double> values) {
    return values.stream().map(Literals::text).collect(Collectors.joining(", "));
  }

  @Override
  public ColumnCode column(String component, TypeModel type) {
    return PhotoTypes.column(type);
  }
}
