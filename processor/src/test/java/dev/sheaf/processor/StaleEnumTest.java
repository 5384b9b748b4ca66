package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An enum that was compiled anew without the record, as when it lives in another jar. */
final class StaleEnumTest {
  private static final String RECORD =
      """
      package stale;

      import dev.sheaf.annotation.*;

      @Sample
      public record Shot(@Scalar double x, %s Kind kind) {}
      """;
  private static final String USE =
      """
      package stale;

      import dev.sheaf.load.BadSamples;
      import java.util.List;

      public final class Use {
        public static void main(String[] arguments) {
          List<Shot> shots = List.of(new Shot(1, Kind.valueOf("A")));
          if (arguments.length > 0) {
            ShotSamples.check(shots);
            return;
          }
          try (ShotSequence sequence =
              ShotSequence.builder(shots).onBadSample(BadSamples.SKIP).build()) {
            sequence.batch(0).close();
          }
        }
      }
      """;

  @TempDir Path folder;

  private void runWith(String annotation, String constants, String... arguments) throws Throwable {
    Compilation record =
        Compilation.in(folder.resolve("record"))
            .source("stale/Kind.java", "package stale; public enum Kind { A, B, C }")
            .source("stale/Shot.java", RECORD.formatted(annotation))
            .source("stale/Use.java", USE)
            .javac();
    assertThat(record.errors()).isEmpty();
    Compilation changed =
        Compilation.in(folder.resolve("enum"))
            .source("stale/Kind.java", "package stale; public enum Kind { " + constants + " }")
            .javac();
    assertThat(changed.errors()).isEmpty();
    URL[] classes = {changed.classes().toUri().toURL(), record.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      loader
          .loadClass("stale.Use")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@OneHot", "@ClassIndex"})
  void givesNoWrongLabel(String annotation) {
    for (String constants : new String[] {"B, A, C", "NEW, A, B, C", "A, C, B", "A, B, C, D"}) {
      assertThatThrownBy(() -> runWith(annotation, constants))
          .as(constants)
          .isInstanceOf(IncompatibleClassChangeError.class)
          .hasMessage(
              "field 'kind': the record was compiled with the classes A, B, C, but Kind now is %s. Its labels would be wrong: compile the record anew.",
              constants);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@OneHot", "@ClassIndex"})
  void isFoundByTheCheck(String annotation) {
    assertThatThrownBy(() -> runWith(annotation, "B, A, C", "check"))
        .isInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(
            "field 'kind': the record was compiled with the classes A, B, C, but Kind now is B, A, C. Its labels would be wrong: compile the record anew.");
  }

  @Test
  void isNoTroubleWhereItsConstantsAreTheSame() throws Throwable {
    runWith("@OneHot", "A, B, C; public int more() { return 1; }");
    runWith("@OneHot", "A, B, C; public int more() { return 1; }", "check");
  }
}
