package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another processor writes while Sheaf's runs. */
final class OtherProcessorsTest {
  private static final String RECORD =
      """
      package own;

      import dev.sheaf.annotation.*;
      import java.nio.file.Path;

      @Sample
      record Flower(@ImagePath(height = Sizes.SIDE, width = 8) Path photo, @OneHot Species species) {
        static FlowerSequence sequence;
      }
      """;

  @TempDir Path folder;

  /** Writes a class in the first round. */
  private static final class Other extends AbstractProcessor {
    private final String name;
    private final String text;
    private boolean written;

    Other(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("own." + name).openWriter()) {
          out.write("package own; " + text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private Compilation.Builder compilation() {
    return Compilation.in(folder).source("own/Flower.java", RECORD);
  }

  @Test
  void isWaitedForWhereItIsTheClassOfAConstant() {
    Compilation compilation =
        compilation()
            .source("own/Species.java", "package own; enum Species { DAISY, ROSE }")
            .beside(new Other("Sizes", "final class Sizes { static final int SIDE = 16; }"))
            .javac();
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated().get("own/FlowerSequence.java"))
        .contains("Shape.of(3, 16, 8)");
  }

  @Test
  void isWaitedForWhereItIsTheClassOfAComponent() {
    Compilation compilation =
        compilation()
            .source(
                "own/Sizes.java", "package own; final class Sizes { static final int SIDE = 16; }")
            .beside(new Other("Species", "enum Species { DAISY, ROSE }"))
            .javac();
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated().get("own/FlowerSequence.java"))
        .contains("\"DAISY\", \"ROSE\"");
  }

  /**
   * The stub is written already when the constant is inherited from what comes: never in silence.
   */
  @Test
  void isNotedWhereItComesTooLate() {
    Compilation compilation =
        compilation()
            .source("own/Species.java", "package own; enum Species { DAISY, ROSE }")
            .source("own/Sizes.java", "package own; final class Sizes extends Written {}")
            .beside(new Other("Written", "class Written { static final int SIDE = 16; }"))
            .javac();
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).text())
        .contains("was not known until other processors had run");
  }
}
