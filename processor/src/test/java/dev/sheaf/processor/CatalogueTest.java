package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.processor.BadFile.Mark;
import dev.sheaf.processor.Compilation.Said;
import dev.sheaf.processor.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each mistake is one error, or one warning, where it is, although the generated classes are used.
 */
final class CatalogueTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isOneErrorOnJavac(ProblemCode code) {
    BadFile bad = BadFile.of(code);
    isSaidWhereMarked(bad, bad.compilation(folder).javac().said());
  }

  @ParameterizedTest
  @EnumSource
  void isOneErrorOnJavacThatGoesOn(ProblemCode code) {
    BadFile bad = BadFile.of(code);
    isSaidWhereMarked(
        bad, bad.compilation(folder).option("--should-stop=ifError=FLOW").javac().said());
  }

  @ParameterizedTest
  @EnumSource
  void isOneErrorOnEclipse(ProblemCode code) {
    BadFile bad = BadFile.of(code);
    List<Said> said = bad.compilation(folder).ecj().said();
    List<Said> errors = all(code, said);
    assertThat(errors).hasSize(1);
    assertThat(of(Diagnostic.Kind.ERROR, said)).hasSize(code.isWarning() ? 0 : 1);
    if (code == ProblemCode.MISSING_TYPE) {
      assertThat(errors.get(0).text()).contains("Animl cannot be resolved");
    } else {
      assertThat(errors.get(0).text()).contains(bad.error().text(), tag(code));
    }
  }

  /** All errors; of warnings those that are not javac's about the style of the file. */
  private static List<Said> all(ProblemCode code, List<Said> said) {
    return code.isWarning()
        ? of(Diagnostic.Kind.WARNING, said).stream()
            .filter(each -> each.text().contains("[sheaf: "))
            .toList()
        : of(Diagnostic.Kind.ERROR, said);
  }

  private static String tag(ProblemCode code) {
    return "[sheaf: " + code + "]";
  }

  static void isSaidWhereMarked(BadFile bad, List<Said> said) {
    List<Said> errors = all(bad.code(), said);
    assertThat(errors).hasSize(1);
    assertThat(of(Diagnostic.Kind.ERROR, said)).hasSize(bad.code().isWarning() ? 0 : 1);
    isSaid(bad.error(), errors.get(0));
    for (Mark note : bad.marks().stream().filter(Mark::note).toList()) {
      isSaid(note, of(Diagnostic.Kind.NOTE, said).get(0));
    }
    assertThat(said).anyMatch(each -> each.text().contains(tag(bad.code())));
  }

  private static void isSaid(Mark mark, Said said) {
    assertThat(said.text()).contains(mark.text());
    assertThat(said.line() + ":" + said.column()).isEqualTo(mark.line() + ":" + mark.column());
  }

  private static List<Said> of(Diagnostic.Kind kind, List<Said> said) {
    return said.stream().filter(each -> each.kind() == kind).toList();
  }

  @Test
  void hasAFileForEachCodeAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(BadFile.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(ProblemCode.values()).map(code -> code + ".java").toList());
    }
  }

  @Test
  void hasAHeadingForEachCodeAndNoOther() throws IOException {
    List<String> headings =
        Files.readAllLines(Path.of("ERRORS.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring("### ".length()))
            .toList();
    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProblemCode.values()).map(ProblemCode::name).toList());
  }
}
