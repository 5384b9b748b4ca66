package dev.sheaf.sql;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The module is one package; of the core it uses what is said of a source, and no loading. */
class LayersTest {
  @Test
  void thePackageUsesOnlyThoseUnderIt() {
    classes()
        .that()
        .resideInAPackage("dev.sheaf.sql..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.sheaf.sql",
                "dev.sheaf.spi",
                "dev.sheaf.source",
                "dev.sheaf.internal",
                "com.google.gson..",
                "org.jspecify..",
                "java.."))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.sheaf.sql"));
  }
}
