package dev.sheaf.fit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
              "dev.sheaf.fit.internal.report"),
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
    for (var rule :
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
}
