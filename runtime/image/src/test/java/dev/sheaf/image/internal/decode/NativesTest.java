package dev.sheaf.image.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Role;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.Pictures;
import dev.sheaf.spi.Slot;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project without the native libraries of its platform is told. */
final class NativesTest {
  @TempDir private Path folder;

  /** Run in a JVM of its own. */
  static final class WithoutNatives {
    public static void main(String[] arguments) {
      ImageField field = ImageField.builder("photo", Role.INPUT, 8, 8).build();
      try (Slot slot = new Slot(1)) {
        slot.place(0, ByteBuffer.allocate(field.storedBytes()), 0);
        field.encode(Path.of(arguments[0]), slot.row(0));
      }
    }
  }

  @Test
  void showsTheLinesForThePom() throws Exception {
    Path photo = Pictures.write(folder.resolve("a.png"), Pictures.noise(8, 8, 1), "png");
    String platform = Loader.getPlatform();
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains(platform))
            .collect(Collectors.joining(File.pathSeparator));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("cache"),
                "-cp",
                classPath,
                WithoutNatives.class.getName(),
                photo.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(Files.readString(output, StandardCharsets.UTF_8))
        .contains("no native library for " + platform)
        .contains("<artifactId>opencv</artifactId>")
        .contains("<artifactId>openblas</artifactId>")
        .contains("<artifactId>javacpp</artifactId>")
        .contains("<version>" + version("opencv") + "</version>")
        .contains("<version>" + version("openblas") + "</version>")
        .contains("<classifier>" + platform + "</classifier>");
  }

  /** The version on this test's class path, so that the message cannot fall behind the pom. */
  private static String version(String artifact) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(name -> name.matches(artifact + "-[\\d.]+(-[\\d.]+)?\\.jar"))
        .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length()))
        .findFirst()
        .orElseThrow();
  }
}
