package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.DType;
import dev.sheaf.Normalization;
import dev.sheaf.PixelScale;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.djl.optimizer.Sgd;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A network is not given pixels of another scale than it was trained on. */
class ExpectedPixelsTest {
  private static Schema schema(DType dtype, @Nullable PixelScale pixels) {
    return new Schema(
        "Pet",
        List.of(
            new TensorSpec("photo", Role.INPUT, dtype, Shape.of(3, 8, 8), List.of(), pixels),
            new TensorSpec("age", Role.INPUT, DType.FLOAT32, Shape.of(1), List.of())),
        "",
        "");
  }

  private static DjlLearnerBuilder settings(Schema schema) {
    return DjlLearner.builder(Networks.dense(1)).optimizer(Sgd.of(0.1)).loss("mse").schema(schema);
  }

  private static void check(Schema schema, Normalization expected) {
    // The pixels are looked at first; the network takes one input only.
    assertThatThrownBy(() -> settings(schema).expects(expected).build())
        .hasMessageContaining("the network cannot be built");
  }

  @Test
  void takesWhatIsTheSameInOtherNumbers() {
    check(schema(DType.FLOAT32, Normalization.IMAGENET.pixels()), Normalization.IMAGENET);
    check(
        schema(
            DType.FLOAT32,
            new PixelScale(1, List.of(123.675, 116.28, 103.53), List.of(58.395, 57.12, 57.375))),
        Normalization.IMAGENET);
    check(
        schema(DType.FLOAT32, new PixelScale(1 / 127.5, List.of(1.0), List.of(1.0))),
        Normalization.SIGNED);
    check(schema(DType.UINT8, null), Normalization.UNIT);
  }

  @Test
  void namesBothWhereTheyDiffer() {
    String imagenet = "-2.12 to 2.25, -2.04 to 2.43, -1.80 to 2.64";
    assertThatThrownBy(
            () ->
                settings(schema(DType.FLOAT32, Normalization.UNIT.pixels()))
                    .expects(Normalization.IMAGENET)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'photo' of Pet: pixels from 0.00 to 1.00 (expected for IMAGENET: "
                + imagenet
                + "); write @ImagePath(normalize = Normalization.IMAGENET)");
    assertThatThrownBy(
            () -> settings(schema(DType.UINT8, null)).expects(Normalization.IMAGENET).build())
        .hasMessageContaining("'photo' of Pet: pixels from 0.00 to 1.00 (expected for IMAGENET");
    assertThatThrownBy(
            () ->
                settings(schema(DType.FLOAT32, Normalization.IMAGENET.pixels()))
                    .expects(new PixelScale(1, List.of(0.0), List.of(1.0)))
                    .build())
        .hasMessage(
            "'photo' of Pet: pixels from "
                + imagenet
                + " (expected for the network: 0.00 to 255.00); write its scale, mean and std into @ImagePath");
  }

  @Test
  void needsAPictureToLookAt() {
    assertThatThrownBy(
            () ->
                DjlLearner.builder(Networks.dense(1))
                    .optimizer(Sgd.of(0.1))
                    .loss("mse")
                    .expects(Normalization.IMAGENET)
                    .build())
        .hasMessage(
            "expects: IMAGENET, but how pixels are scaled is not known without schema(...)");
    Schema table =
        new Schema(
            "House",
            List.of(new TensorSpec("area", Role.INPUT, DType.FLOAT32, Shape.of(1), List.of())),
            "",
            "");
    assertThatThrownBy(() -> settings(table).expects(Normalization.IMAGENET).build())
        .hasMessage("expects: IMAGENET, but House has no picture among its inputs");
  }

  @Test
  void oneChannelIsLikeAnotherOfTheSameScale() {
    PixelScale one = new PixelScale(1.0 / 255, List.of(0.5), List.of(0.5));
    PixelScale three = new PixelScale(1.0 / 255, List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));
    assertThat(one.isSameAs(three)).isTrue();
    assertThat(three.isSameAs(one)).isTrue();
    assertThat(
            one.isSameAs(new PixelScale(1.0 / 255, List.of(0.5, 0.5, 0.4), List.of(0.5, 0.5, 0.5))))
        .isFalse();
  }
}
