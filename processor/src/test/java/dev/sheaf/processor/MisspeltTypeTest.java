package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the compilers say where the type of a component is misspelt and the generated classes are
 * used in imports, fields, signatures and bodies: the misspelt name, and nothing of the uses.
 */
final class MisspeltTypeTest {
  private static final String MISSPELT = "Flower.java:8";

  @TempDir Path folder;

  private Compilation.Builder compilation() {
    return Compilation.in(folder)
        .source(
            "own/Flower.java",
            """
            package own;

            import dev.sheaf.annotation.*;
            import java.nio.file.Path;

            @Sample
            public record Flower(
                @ImagePath(height = 8, width = 8) Path photo, @OneHot Specis species) {}
            """)
        .source("own/Species.java", "package own; public enum Species { DAISY, ROSE }")
        .source(
            "use/Use.java",
            """
            package use;

            import java.util.List;
            import own.Flower;
            import own.FlowerBatch;
            import own.FlowerSamples;
            import own.FlowerSequence;

            final class Use {
              FlowerSequence kept;
              List<FlowerBatch> batches;

              FlowerBatch first(FlowerSequence sequence) {
                return sequence.batch(0);
              }

              void use(List<Flower> flowers) {
                FlowerSamples.check(flowers);
                FlowerSequence.builder(flowers).batchSize(2).build();
              }
            }
            """);
  }

  private static List<String> places(Compilation compilation) {
    return compilation.errors().stream().map(error -> error.file() + ":" + error.line()).toList();
  }

  @Test
  void isOneErrorOfJavac() {
    Compilation compilation = compilation().javac();
    assertThat(places(compilation)).containsExactly(MISSPELT);
  }

  @Test
  void isOneErrorWhereJavacGoesOn() {
    Compilation compilation = compilation().option("--should-stop=ifError=FLOW").javac();
    assertThat(places(compilation)).containsExactly(MISSPELT);
  }

  @Test
  void isOneErrorOfEclipse() {
    Compilation compilation = compilation().ecj();
    assertThat(places(compilation)).containsExactly(MISSPELT);
  }
}
