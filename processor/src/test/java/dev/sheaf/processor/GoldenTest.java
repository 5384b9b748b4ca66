package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written, to the letter. The same expected text is compared with what is written on every
 * JDK that the tests run on, in its javac and in Eclipse's compiler: so all of them get the same.
 *
 * <p>Each folder of {@code golden} holds a record in {@code sources} and, in {@code expected}, what
 * is to be written for it. With {@code -Dgolden.write=true} the expected files are written anew, to
 * be read before they are committed.
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
    if (Boolean.getBoolean("golden.write")) {
      write(record, compilation.generated());
    }
    assertThat(compilation.said()).isEmpty();
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
        compilation(record, folder).option("-warn:+all,-javadoc,-nls,-boxing").ecj();
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.said()).noneMatch(said -> isGenerated(said.file(), compilation));
    assertThat(compilation.generated()).isEqualTo(expected(record));
  }

  private static boolean isGenerated(String file, Compilation compilation) {
    return compilation.generated().keySet().stream().anyMatch(path -> path.endsWith("/" + file));
  }

  /** The folder {@code run} holds a class that uses what is written and knows what it gives. */
  @ParameterizedTest
  @MethodSource("records")
  void runs(String record) throws Exception {
    Path run = root().resolve(record).resolve("run");
    assumeTrue(Files.exists(run), "nothing to run");
    Compilation.Builder builder = compilation(record, folder.resolve("compiled"));
    Map<String, String> sources = Compilation.texts(run);
    sources.forEach(builder::source);
    Compilation compilation =
        builder.classPath(ClassPath.withTests()).option("-Werror", "--release", "17").javac();
    assertThat(compilation.said()).isEmpty();
    String main = sources.keySet().iterator().next().replace('/', '.').replace(".java", "");
    URL[] classes = {compilation.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      String[] arguments = {Files.createDirectories(folder.resolve("data")).toString()};
      loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
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
