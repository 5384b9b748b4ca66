package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the compilers say where the type of a component is misspelt and the generated classes are
 * used everywhere. Sheaf waits for the type until the last round, which is too late for javac to
 * resolve imports, fields and signatures.
 */
final class MisspeltTypeTest {
  /** The misspelt name, and each use outside of bodies. */
  private static final String[] JAVAC = {
    "Flower.java:8",
    "Use.java:5",
    "Use.java:6",
    "Use.java:7",
    "Use.java:10",
    "Use.java:11",
    "Use.java:13",
    "Use.java:13"
  };

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
  void isOneErrorOfJavacAndOneForEachUseInImportsFieldsAndSignatures() {
    Compilation compilation = compilation().javac();
    assertThat(places(compilation)).containsExactly(JAVAC);
  }

  @Test
  void isTheSameWhereJavacGoesOn() {
    Compilation compilation = compilation().option("--should-stop=ifError=FLOW").javac();
    assertThat(places(compilation)).containsExactly(JAVAC);
  }

  @Test
  void isAllThatEclipseSays() {
    Compilation compilation = compilation().ecj();
    assertThat(places(compilation)).containsExactly(JAVAC[0]);
  }
}
