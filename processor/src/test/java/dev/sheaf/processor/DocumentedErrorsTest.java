package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sheaf.processor.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The examples of {@code ERRORS.md} are what they say: the wrong ones wrong, the right ones right.
 */
final class DocumentedErrorsTest {
  private static final String AROUND =
      """
      package documented;

      import dev.sheaf.DType;
      import dev.sheaf.Normalization;
      import dev.sheaf.Role;
      import dev.sheaf.annotation.*;
      import dev.sheaf.Encoder;
      import java.nio.ByteBuffer;
      import java.nio.file.Path;

      enum Animal { CAT, DOG }

      """;

  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  private static List<String> examples(ProblemCode code) throws IOException {
    String text = Files.readString(Path.of("ERRORS.md"));
    String section = text.substring(text.indexOf("### " + code + "\n") + 1);
    int next = section.indexOf("\n###");
    return EXAMPLE
        .matcher(next < 0 ? section : section.substring(0, next))
        .results()
        .map((MatchResult found) -> AROUND + found.group(1))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void areWrongAndRight(ProblemCode code) throws IOException {
    List<String> examples = examples(code);
    assumeTrue(code != ProblemCode.UNEXPECTED, "nothing that a user does is wrong");
    Compilation.Builder wrong =
        Compilation.in(folder.resolve("wrong")).source("documented/Wrong.java", examples.get(0));
    if (code == ProblemCode.IMAGE_MODULE_MISSING) {
      wrong.classPath(ClassPath.withoutImages());
    }
    Compilation compiled = wrong.javac();
    assertThat(compiled.errors()).hasSize(code.isWarning() ? 0 : 1);
    assertThat(compiled.said()).anyMatch(said -> said.text().contains("[sheaf: " + code + "]"));
    if (code != ProblemCode.IMAGE_MODULE_MISSING) {
      assertThat(
              Compilation.in(folder.resolve("right"))
                  .source("documented/Right.java", examples.get(1))
                  .javac()
                  .said())
          .noneMatch(
              said -> said.kind() == Diagnostic.Kind.ERROR || said.text().contains("[sheaf:"));
    }
  }
}
