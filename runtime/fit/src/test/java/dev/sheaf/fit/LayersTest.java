package dev.sheaf.fit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.sheaf.fit.callback.EarlyStopping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each package of the training loop uses only those under it, and the core. */
class LayersTest {
  /** From the lowest up; packages of one layer do not use each other. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("dev.sheaf.fit.internal"),
          List.of(
              "dev.sheaf.fit.internal.checkpoint",
              "dev.sheaf.fit.internal.console",
              "dev.sheaf.fit.internal.loop",
              "dev.sheaf.fit.internal.report",
              "dev.sheaf.fit.schedule"),
          List.of("dev.sheaf.fit"),
          List.of("dev.sheaf.fit.callback"));

  private static final JavaClasses FIT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sheaf.fit");

  @Test
  void eachPackageUsesOnlyThoseUnderIt() {
    List<String> allowed = new ArrayList<>();
    for (List<String> layer : LAYERS) {
      for (String name : layer) {
        List<String> used = new ArrayList<>(allowed);
        used.add(name);
        classes()
            .that(resideInAPackage(name))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(used.toArray(String[]::new))
                    .or(not(resideInAPackage("dev.sheaf.fit.."))))
            .check(FIT);
      }
      allowed.addAll(layer);
    }
  }

  @Test
  void noPackageIsForgotten() {
    List<String> known = LAYERS.stream().flatMap(List::stream).toList();
    classes()
        .that(resideInAPackage("dev.sheaf.fit.."))
        .should()
        .resideInAnyPackage(known.toArray(String[]::new))
        .check(FIT);
  }

  /** Whoever trains in silence loads neither a chart library nor one for terminals. */
  @Test
  void onlyTheirPackagesUseChartsAndTerminals() {
    for (List<String> rule :
        List.of(
            List.of("org.jfree..", "dev.sheaf.fit.internal.report"),
            List.of("org.jline..", "dev.sheaf.fit.internal.console"))) {
      classes()
          .that(resideInAPackage("dev.sheaf.fit..").and(not(resideInAPackage(rule.get(1)))))
          .should()
          .onlyDependOnClassesThat(not(resideInAPackage(rule.get(0))))
          .check(FIT);
    }
  }

  /** Trains in silence, and writes what it says to a table. */
  static final class Silent {
    public static void main(String[] arguments) throws IOException {
      Fit.of(new TinyLearner(0), ListSequence.of(new int[] {1}, 1))
          .callbacks(EarlyStopping.builder().monitor("loss").build())
          .verbose(0)
          .run()
          .writeCsv(Path.of(arguments[0]));
    }
  }

  @Test
  void trainingInSilenceLoadsNeither(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xlog:class+load:file=" + folder.resolve("classes") + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Silent.class.getName(),
                folder.resolve("history.csv").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
    assertThat(Files.readString(folder.resolve("classes"), UTF_8))
        .contains(Fit.class.getName())
        .doesNotContain("org.jfree")
        .doesNotContain("org.jline")
        .doesNotContain("java.awt");
  }
}
