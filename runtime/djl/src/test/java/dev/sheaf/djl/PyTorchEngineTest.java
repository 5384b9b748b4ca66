package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.Sgd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PyTorchEngineTest {
  @TempDir Path folder;

  /** Builds a learner and prints what the engine was set up with. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      DjlLearnerBuilder settings =
          DjlLearner.builder(Networks.dense(1)).optimizer(Sgd.of(0.1)).loss("mse").inputShape(1);
      if (arguments.length > 0) {
        settings.threads(Integer.parseInt(arguments[0]));
      }
      try (DjlLearner learner = settings.build()) {
        System.out.println("rate " + learner.learningRate());
        System.out.println("threads " + PyTorchEngine.threads());
        System.out.println("suggested " + learner.suggestThreads(5));
        System.out.println("then " + PyTorchEngine.threads());
        System.out.println("offline " + System.getProperty("ai.djl.offline"));
      }
    }
  }

  private String run(ChildJvm child, int code, String... arguments) throws Exception {
    Path output = folder.resolve("output");
    Process process = child.start(Program.class, output, arguments);
    assertThat(process.waitFor()).as("%s", Files.readString(output)).isEqualTo(code);
    return Files.readString(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pytorch-jni", "pytorch-native-cpu"})
  void aMissingLibraryIsNamedWithTheLinesToAdd(String artifact) throws Exception {
    // The cache of this JVM is warm and would hide that the library is missing.
    String output = run(new ChildJvm().without(artifact), 1);

    assertThat(output)
        .contains(artifact + " is not on the class path")
        .contains("<artifactId>pytorch-jni</artifactId>")
        .contains("<version>2.7.1-0.35.1</version>")
        .contains("<artifactId>pytorch-native-cpu</artifactId>")
        .containsPattern("<classifier>(linux|osx|win)-(x86_64|aarch64)</classifier>");
  }

  @Test
  void theEngineIsOfflineAndLeavesACoreToTheLoading() throws Exception {
    int free = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    assertThat(run(new ChildJvm(), 0))
        .contains("threads " + free)
        .contains("suggested OptionalInt[5]\nthen 5\n")
        .contains("offline true");
    assertThat(run(new ChildJvm(), 0, "3"))
        .contains("threads 3\nsuggested OptionalInt.empty\nthen 3\n");
    assertThat(
            run(
                new ChildJvm()
                    .option("-Dai.djl.pytorch.num_threads=2")
                    .option("-Dai.djl.offline=false"),
                0))
        .contains("threads 2\nsuggested OptionalInt.empty\nthen 2\n")
        .contains("offline false");
  }

  @Test
  @Tag("slow")
  void nativeLibrariesAreUnpackedWhereTheUserSays() throws Exception {
    Path cache = folder.resolve("cache");

    run(new ChildJvm().cache(cache), 0);

    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.contains("djl_torch"));
    }
  }
}
