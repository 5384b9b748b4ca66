package dev.sheaf;

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

/** Each package of the core uses only those under it. */
class LayersTest {
  /** From the lowest up; packages of one layer do not use each other. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("dev.sheaf.internal"),
          List.of("dev.sheaf"),
          List.of("dev.sheaf.photo", "dev.sheaf.order"),
          List.of("dev.sheaf.annotation", "dev.sheaf.photo.http"),
          List.of("dev.sheaf.spi"),
          List.of("dev.sheaf.source", "dev.sheaf.cache"),
          List.of(
              "dev.sheaf.source.folder",
              "dev.sheaf.source.table",
              "dev.sheaf.source.check",
              "dev.sheaf.load.internal"),
          List.of("dev.sheaf.source.split", "dev.sheaf.source.annotation", "dev.sheaf.load"),
          List.of("dev.sheaf.statistics"));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sheaf");

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
                    .or(not(resideInAPackage("dev.sheaf.."))))
            .allowEmptyShould(true)
            .check(CORE);
      }
      allowed.addAll(layer);
    }
  }

  @Test
  void noPackageIsForgotten() {
    List<String> known = LAYERS.stream().flatMap(List::stream).toList();
    classes()
        .that(resideInAPackage("dev.sheaf.."))
        .should()
        .resideInAnyPackage(known.toArray(String[]::new))
        .check(CORE);
  }
}
