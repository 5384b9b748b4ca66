package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** The batch is written before the enum is there, and must be the same all the same. */
  @Test
  void writesTheSameWhoeverWritesTheEnum() {
    String record =
        """
        package own;
        import dev.sheaf.annotation.*;
        @Sample record Flower(@Scalar float height, @OneHot Species species) {}
        """;
    String species = "enum Species { DAISY, ROSE }";
    Compilation byHand =
        Compilation.in(folder.resolve("hand"))
            .source("own/Flower.java", record)
            .source("own/Species.java", "package own; " + species)
            .javac();
    Compilation written =
        Compilation.in(folder.resolve("written"))
            .source("own/Flower.java", record)
            .beside(new Other("Species", species))
            .javac();
    assertThat(written.errors()).isEmpty();
    for (String suffix : List.of("Sequence", "Batch", "Samples")) {
      String name = "own/Flower" + suffix + ".java";
      assertThat(written.generated()).containsEntry(name, byHand.generated().get(name));
    }
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

  /** Counts the records that it is given, by one annotation or with all classes. */
  private static final class Counting extends AbstractProcessor {
    private final String annotations;
    private final Set<String> seen = new TreeSet<>();

    Counting(String annotations) {
      this.annotations = annotations;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(annotations);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement annotation : annotations) {
        if (annotation.getSimpleName().contentEquals("Sample")) {
          round.getElementsAnnotatedWith(annotation).forEach(type -> seen.add(type.toString()));
        }
      }
      return false;
    }
  }

  /** Also for records that carry nothing but Sheaf's annotations. */
  @ParameterizedTest
  @CsvSource({
    "*,true,true",
    "*,true,false",
    "*,false,true",
    "*,false,false",
    "dev.sheaf.annotation.Sample,true,true",
    "dev.sheaf.annotation.Sample,true,false",
    "dev.sheaf.annotation.Sample,false,true",
    "dev.sheaf.annotation.Sample,false,false"
  })
  void isCalledBeforeSheafAndAfter(String annotations, boolean after, boolean javac) {
    Counting other = new Counting(annotations);
    Compilation.Builder builder =
        Compilation.in(folder)
            .source(
                "own/Pet.java",
                """
                package own;

                import dev.sheaf.annotation.*;

                @Sample(unlabelled = true)
                record Pet(@Scalar float age) {}
                """);
    builder = after ? builder.after(other) : builder.beside(other);
    Compilation compilation = javac ? builder.javac() : builder.ecj();
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated()).containsKey("own/PetSequence.java");
    assertThat(other.seen).containsExactly("own.Pet");
  }
}
