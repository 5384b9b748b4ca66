package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written beside Lombok, which gives members to classes in place. */
final class LombokTest {
  @TempDir Path folder;

  private Compilation.Builder compilation(String as) {
    return Compilation.in(folder.resolve(as))
        .classPath(
            Stream.concat(ClassPath.all().stream(), Stream.of(ClassPath.of("lombok.Value")))
                .toList())
        .source(
            "own/Flower.java",
            """
            package own;

            import dev.sheaf.Encoder;
            import dev.sheaf.annotation.*;
            import java.nio.ByteBuffer;
            import java.util.List;
            import lombok.Value;

            @Sample
            record Flower(
                @EncodedBy(Prices.class) Price price,
                @EncodedBy(PriceLists.class) List<Price> prices,
                @OneHot Species species) {}

            enum Species { DAISY, ROSE }

            @Value(staticConstructor = "of")
            class Price {
              String text;
              @Override public String toString() { return text; }
            }

            @Encodes(shape = {1}) final class Prices implements Encoder<Price> {
              @Override public void encode(Price value, ByteBuffer out) {}
            }

            @Encodes(shape = {1}) final class PriceLists implements Encoder<List<Price>> {
              @Override public void encode(List<Price> value, ByteBuffer out) {}
            }
            """)
        .source(
            "own/Use.java",
            """
            package own;

            import java.util.List;

            final class Use {
              FlowerSequence kept;
              FlowerBatch batch;
              List<FlowerSamples> samples;
            }
            """);
  }

  private static Processor lombok() {
    try {
      Constructor<?> constructor =
          Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Processor) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isTheSameWhicheverProcessorComesFirst() {
    Compilation first = compilation("first").beside(lombok()).javac();
    Compilation last = compilation("last").behind(lombok()).javac();
    for (Compilation compilation : List.of(first, last)) {
      assertThat(compilation.errors()).isEmpty();
      assertThat(generated(compilation).get("own/FlowerSamples.java"))
          .contains("row.get(\"price\", Price::of)", "row.getList(\"prices\", Price::of)");
    }
    assertThat(generated(last)).isEqualTo(generated(first));
  }

  /** Lombok adds a class of its own to have another round. */
  private static Map<String, String> generated(Compilation compilation) {
    Map<String, String> generated = compilation.generated();
    generated.keySet().removeIf(name -> !name.startsWith("own/"));
    return generated;
  }

  @Test
  void isNotWaitedForWhereItDoesNotRun() {
    Compilation compilation = compilation("alone").javac();
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.said()).noneMatch(said -> said.text().contains("last round"));
    assertThat(compilation.generated().get("own/FlowerSamples.java")).contains("No tables");
  }
}
