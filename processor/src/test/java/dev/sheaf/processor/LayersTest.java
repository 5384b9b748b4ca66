package dev.sheaf.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Each package of the processor uses only those under it. */
final class LayersTest {
  /** From the lowest up. */
  private static final List<String> LAYERS =
      List.of(
          "dev.sheaf.processor.compiler",
          "dev.sheaf.processor.problem",
          "dev.sheaf.processor.table",
          "dev.sheaf.processor.field",
          "dev.sheaf.processor.record",
          "dev.sheaf.processor.emit",
          "dev.sheaf.processor");

  private static final JavaClasses PROCESSOR =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sheaf.processor");

  @Test
  void eachPackageUsesOnlyThoseUnderIt() {
    List<String> allowed = new ArrayList<>();
    for (String layer : LAYERS) {
      allowed.add(layer);
      classes()
          .that(resideInAPackage(layer))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(allowed.toArray(String[]::new))
                  .or(not(resideInAPackage("dev.sheaf.."))))
          .check(PROCESSOR);
    }
  }

  @Test
  void noPackageIsForgotten() {
    classes().should().resideInAnyPackage(LAYERS.toArray(String[]::new)).check(PROCESSOR);
  }

  @Test
  void whatWritesCodeAsksTheCompilerNothing() {
    noClasses()
        .that(resideInAPackage("dev.sheaf.processor.emit"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
                .and(not(equivalentTo(Modifier.class))))
        .check(PROCESSOR);
  }
}
