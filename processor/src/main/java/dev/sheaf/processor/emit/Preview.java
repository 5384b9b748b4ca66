package dev.sheaf.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.field.ClassKind;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.Role;
import dev.sheaf.processor.field.TensorModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The method that draws the pictures of a batch: one for each component that is a picture. */
final class Preview {
  /** Targets with more numbers than this are no caption. */
  private static final int NUMBERS = 4;

  private Preview() {}

  static List<MethodSpec> methods(Classes classes, List<TensorModel> tensors) {
    List<TensorModel> pictures =
        tensors.stream().filter(tensor -> tensor.field() instanceof ImageKind).toList();
    return pictures.stream()
        .map(picture -> method(picture, pictures.size() == 1, classes, tensors))
        .toList();
  }

  /** {@code previewLeft}, where another picture is beside {@code left}. */
  static String name(String component) {
    return "preview" + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
  }

  private static MethodSpec method(
      TensorModel picture, boolean alone, Classes classes, List<TensorModel> tensors) {
    Names names = new Names(tensors);
    Chain chain =
        new Chain(
            CodeBlock.of(
                "$T.of($T.$L)",
                RuntimeClasses.CONTACT_SHEET,
                classes.sequence(),
                names.constant(picture)));
    for (TensorModel tensor : tensors) {
      if (tensor.field() instanceof ClassKind) {
        chain.add(
            "classes(batch.$L(), $T.$L_NAMES)",
            names.accessor(tensor),
            classes.sequence(),
            Names.prefix(tensor));
      } else if (tensor.field().role() == Role.TARGET && isShort(tensor)) {
        chain.add("numbers(batch.$L())", names.accessor(tensor));
      }
    }
    chain.add("write(batch.$L(), png)", names.accessor(picture));
    return SamplesWriter.method(alone ? "preview" : name(picture.name()), TypeName.VOID)
        .addJavadoc(
            "Draws $L of a batch as the model sees it, with labels, into a PNG file.\n",
            alone ? "each picture" : "each {@code " + picture.name() + "}")
        .addParameter(classes.batch(), "batch")
        .addParameter(Path.class, "png")
        .addStatement(chain.statement())
        .build();
  }

  private static boolean isShort(TensorModel tensor) {
    return tensor.shape().stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b) <= NUMBERS;
  }
}
