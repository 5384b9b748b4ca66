package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.processor.Compilation.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An attribute that must be written is asked for by Sheaf, once: javac would run no processor at
 * all if the annotation itself asked for it.
 */
final class RequiredAttributeTest {
  @TempDir Path folder;

  /** They become two tensors, and code may ask for either. */
  @Test
  void isAskedForOnceWhereBoxesAreUsed() {
    List<Said> errors =
        Compilation.in(folder)
            .source(
                "own/Scene.java",
                """
                package own;

                import dev.sheaf.Box;
                import dev.sheaf.annotation.*;
                import java.nio.file.Path;
                import java.util.List;

                @Sample
                record Scene(@ImagePath(height = 9, width = 9) Path photo, @Boxes List<Box> things) {
                  static String use(SceneBatch batch) {
                    return "" + batch.things() + batch.thingsClasses() + SceneSequence.THINGS_NAMES
                        + SceneSequence.THINGS_CLASSES_SHAPE;
                  }
                }
                """)
            .javac()
            .errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).text()).contains("Scene.things: @Boxes lacks most.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @ImagePath(height = 9) Path  | @ImagePath lacks width.            | height = 224, width = 224
          @ImagePath Path              | @ImagePath lacks height and width. | height = 224, width = 224
          @Mask Path                   | @Mask lacks classes.               | @Mask(classes = 4)
          @Boxes java.util.List<dev.sheaf.Box> | @Boxes lacks most.         | @Boxes(most = 20)
          @Keypoints float[]           | @Keypoints lacks count.            | @Keypoints(count = 17)
          @Vector float[]              | @Vector lacks length.              | @Vector(length = 3)
          @EncodedBy Path              | @EncodedBy has nothing in brackets.| @EncodedBy(Dates.class)
          @Column @Scalar float        | @Column has nothing in brackets.   | @Column("file name")
          """)
  void isAskedForOnce(String component, String what, String remedy) {
    Compilation.Builder compilation =
        Compilation.in(folder)
            .source(
                "own/Flower.java",
                """
                package own;

                import dev.sheaf.annotation.*;
                import java.nio.file.Path;

                @Sample(unlabelled = true)
                record Flower(
                    %s photo) {
                  Object shape() {
                    return FlowerSequence.PHOTO_SHAPE + " " + FlowerBatch.class;
                  }
                }
                """
                    .formatted(component));
    List<Said> errors = compilation.javac().errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).line()).isEqualTo(8);
    assertThat(errors.get(0).column()).isEqualTo(5);
    assertThat(errors.get(0).text()).contains("Flower.photo: " + what, remedy);
  }
}
