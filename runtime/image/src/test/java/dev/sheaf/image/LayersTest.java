package dev.sheaf.image;

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

/** Each package of the image module uses only those under it. */
class LayersTest {
  /** From the lowest up. */
  private static final List<String> LAYERS =
      List.of(
          "dev.sheaf.image.op",
          "dev.sheaf.image.internal.header",
          "dev.sheaf.image.internal.jpeg",
          "dev.sheaf.image.internal.gif",
          "dev.sheaf.image.internal.damage",
          "dev.sheaf.image.internal.fax",
          "dev.sheaf.image.internal.decode",
          "dev.sheaf.image.internal.geometry",
          "dev.sheaf.image.internal.resize",
          "dev.sheaf.image.internal.kept",
          "dev.sheaf.image.internal.mask",
          "dev.sheaf.image.internal.colour",
          "dev.sheaf.image.internal.augment",
          "dev.sheaf.image.internal.sheet",
          "dev.sheaf.image");

  private static final JavaClasses IMAGE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sheaf.image");

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
                  .or(not(resideInAPackage("dev.sheaf.image.."))))
          .check(IMAGE);
    }
  }

  @Test
  void noPackageIsForgotten() {
    classes()
        .that(resideInAPackage("dev.sheaf.image.."))
        .should()
        .resideInAnyPackage(LAYERS.toArray(String[]::new))
        .check(IMAGE);
  }
}
