package dev.sheaf.djl;

import dev.sheaf.DType;
import dev.sheaf.Normalization;
import dev.sheaf.PixelScale;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.TensorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a network wants the pixels of its inputs.
 *
 * @param name what it is called in messages
 * @param advice what a record is to say for it
 */
record ExpectedPixels(String name, PixelScale pixels, String advice) {
  static ExpectedPixels of(Normalization normalization) {
    return new ExpectedPixels(
        normalization.name(),
        normalization.pixels(),
        "write @ImagePath(normalize = Normalization." + normalization + ")");
  }

  static ExpectedPixels of(PixelScale pixels) {
    return new ExpectedPixels(
        "the network", pixels, "write its scale, mean and std into @ImagePath");
  }

  /**
   * Throws unless every picture among the inputs is scaled so.
   *
   * @param schema null if the learner was given none
   */
  void require(@Nullable Schema schema) {
    if (schema == null) {
      throw new IllegalStateException(
          "expects: %s, but how pixels are scaled is not known without schema(...)"
              .formatted(name));
    }
    List<TensorSpec> pictures =
        schema.tensors().stream().filter(ExpectedPixels::isPicture).toList();
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException(
          "expects: %s, but %s has no picture among its inputs".formatted(name, schema.name()));
    }
    for (TensorSpec picture : pictures) {
      PixelScale given = given(picture);
      if (!given.isSameAs(pixels)) {
        throw new IllegalArgumentException(
            "'%s' of %s: pixels from %s (expected for %s: %s); %s"
                .formatted(picture.name(), schema.name(), given, name, pixels, advice));
      }
    }
  }

  /** Bytes come to the network as 0 to 1. */
  private static PixelScale given(TensorSpec picture) {
    PixelScale pixels = picture.pixels();
    return pixels == null ? Normalization.UNIT.pixels() : pixels;
  }

  private static boolean isPicture(TensorSpec spec) {
    return spec.role() == Role.INPUT
        && (spec.pixels() != null
            || spec.dtype() == DType.UINT8 && spec.shape().dimensions().length == 3);
  }
}
