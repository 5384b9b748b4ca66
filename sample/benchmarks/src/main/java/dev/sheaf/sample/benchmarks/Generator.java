package dev.sheaf.sample.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An annotation processor and a type of six components, the same for all, as its users write it.
 *
 * <p>No type uses what is generated for it, so that each compiles without its processor too.
 */
enum Generator {
  SHEAF(
      "Sheaf",
      List.of("dev.sheaf.processor.SequenceProcessor", "com.palantir.javapoet.JavaFile"),
      List.of(
          "dev.sheaf.annotation.Sample",
          "dev.sheaf.image.ImageField",
          "org.jspecify.annotations.Nullable"),
      """
      import dev.sheaf.annotation.ImagePath;
      import dev.sheaf.annotation.OneHot;
      import dev.sheaf.annotation.Sample;
      import dev.sheaf.annotation.SampleWeight;
      import dev.sheaf.annotation.Scalar;
      import dev.sheaf.annotation.Vector;
      import java.nio.file.Path;
      import java.util.List;

      @Sample
      public record %s(
          @ImagePath(height = 224, width = 224) Path photo,
          @Scalar(mean = 20, std = 5) float height,
          @Scalar int leaves,
          @Vector(length = 4) List<Float> petals,
          @OneHot Species species,
          @SampleWeight double weight) {}
      """),

  RECORD_BUILDER(
      "record-builder",
      List.of(
          "io.soabase.recordbuilder.processor.RecordBuilderProcessor",
          "io.soabase.recordbuilder.core.RecordBuilder",
          "com.palantir.javapoet.JavaFile"),
      List.of("io.soabase.recordbuilder.core.RecordBuilder"),
      """
      import io.soabase.recordbuilder.core.RecordBuilder;
      import java.nio.file.Path;
      import java.util.List;

      @RecordBuilder
      public record %s(
          Path photo,
          float height,
          int leaves,
          List<Float> petals,
          Species species,
          double weight) {}
      """),

  AUTO_VALUE(
      "AutoValue",
      List.of("com.google.auto.value.processor.AutoValueProcessor"),
      List.of("com.google.auto.value.AutoValue"),
      """
      import com.google.auto.value.AutoValue;
      import java.nio.file.Path;
      import java.util.List;

      @AutoValue
      public abstract class %s {
        public abstract Path photo();

        public abstract float height();

        public abstract int leaves();

        public abstract List<Float> petals();

        public abstract Species species();

        public abstract double weight();

        @AutoValue.Builder
        public abstract static class Builder {
          public abstract Builder photo(Path photo);

          public abstract Builder height(float height);

          public abstract Builder leaves(int leaves);

          public abstract Builder petals(List<Float> petals);

          public abstract Builder species(Species species);

          public abstract Builder weight(double weight);

          public abstract %1$s build();
        }
      }
      """),

  IMMUTABLES(
      "Immutables",
      List.of("org.immutables.processor.ProxyProcessor"),
      List.of("org.immutables.value.Value"),
      """
      import java.nio.file.Path;
      import java.util.List;
      import org.immutables.value.Value;

      @Value.Immutable
      public interface %s {
        Path photo();

        float height();

        int leaves();

        List<Float> petals();

        Species species();

        double weight();
      }
      """);

  private static final Pattern VERSION = Pattern.compile("-(\\d[^/]*)\\.jar$");

  private final String title;
  private final List<String> processor;
  private final List<String> library;
  private final String type;

  Generator(String title, List<String> processor, List<String> library, String type) {
    this.title = title;
    this.processor = processor;
    this.library = library;
    this.type = type;
  }

  /** Its name and, where its jar tells, its version. */
  String title() {
    Matcher version = VERSION.matcher(path(processor.get(0)).toString());
    return version.find() ? title + " " + version.group(1) : title;
  }

  /** The source of a type of this name. */
  String source(String name) {
    return "package flowers;\n\n" + type.formatted(name);
  }

  /** What its users have on their processor path. */
  String processorPath() {
    return joined(processor);
  }

  /** What its users have on their class path. */
  String classPath() {
    return joined(library);
  }

  private static String joined(List<String> classes) {
    return classes.stream()
        .map(name -> path(name).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path path(String className) {
    try {
      Class<?> type = Class.forName(className, false, Generator.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
