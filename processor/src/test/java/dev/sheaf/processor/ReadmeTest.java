package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows as written by the compiler is what the compiler writes. */
final class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path GOLDEN =
      Path.of("src/test/resources/golden/flower/expected/flowers/FlowerSequence.java");

  @Test
  void showsTheGeneratedSequenceToTheLetter() throws IOException {
    String golden = Files.readString(GOLDEN);
    String type = golden.substring(golden.indexOf("public final class")).strip();

    assertThat(Files.readString(README)).contains("```java\n" + type + "\n```");
  }
}
