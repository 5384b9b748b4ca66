package dev.sheaf.djl;

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

/** Each package of the learner uses only those under it, and what is not the learner's. */
class LayersTest {
  /** From the lowest up; packages of one layer do not use each other. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("dev.sheaf.djl.internal"),
          List.of("dev.sheaf.djl.internal.network"),
          List.of("dev.sheaf.djl.loss", "dev.sheaf.djl.optimizer"),
          List.of("dev.sheaf.djl.internal.update"),
          List.of("dev.sheaf.djl.metric"),
          List.of("dev.sheaf.djl"));

  private static final JavaClasses DJL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sheaf.djl");

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
                    .or(not(resideInAPackage("dev.sheaf.djl.."))))
            .check(DJL);
      }
      allowed.addAll(layer);
    }
  }

  @Test
  void noPackageIsForgotten() {
    List<String> known = LAYERS.stream().flatMap(List::stream).toList();
    classes()
        .that(resideInAPackage("dev.sheaf.djl.."))
        .should()
        .resideInAnyPackage(known.toArray(String[]::new))
        .check(DJL);
  }
}
