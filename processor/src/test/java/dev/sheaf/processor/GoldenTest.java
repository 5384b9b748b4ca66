package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden} holds a record in {@code sources} and, in {@code expected}, what is
 * to be written for it. With {@code -Dgolden.write=true} the expected files are written anew, to be
 * read before they are committed.
 */
final class GoldenTest {
  @TempDir Path folder;

  static Stream<String> records() throws IOException {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  static Path root() {
    try {
      return Path.of(GoldenTest.class.getResource("/golden").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Compilation.Builder compilation(String record, Path folder) {
    Compilation.Builder compilation = Compilation.in(folder);
    Compilation.texts(root().resolve(record).resolve("sources")).forEach(compilation::source);
    return compilation;
  }

  private static Map<String, String> expected(String record) {
    return Compilation.texts(root().resolve(record).resolve("expected"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void writesWhatIsExpected(String record) throws IOException {
    Compilation compilation = compilation(record, folder).option("-Werror").javac();
    assertThat(compilation.said()).isEmpty();
    if (Boolean.getBoolean("golden.write")) {
      write(record, compilation.generated());
    }
    assertThat(compilation.generated()).isEqualTo(expected(record));
  }

  private static void write(String record, Map<String, String> files) throws IOException {
    Path expected = Path.of("src/test/resources/golden", record, "expected");
    for (Map.Entry<String, String> file : files.entrySet()) {
      for (Path root : List.of(expected, root().resolve(record).resolve("expected"))) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void writesTheSameInEclipseWithoutWarnings(String record) {
    Compilation compilation =
        compilation(record, folder).option("-warn:+all,-javadoc,-nls", "-failOnWarning").ecj();
    assertThat(compilation.said()).isEmpty();
    assertThat(compilation.generated()).isEqualTo(expected(record));
  }

  @ParameterizedTest
  @MethodSource("records")
  void staysWithin100Columns(String record) {
    expected(record)
        .forEach(
            (name, text) ->
                assertThat(text.lines()).as(name).allMatch(line -> line.length() <= 100));
  }
}
