package dev.sheaf.processor.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sheaf.annotation.Column;
import dev.sheaf.annotation.Sample;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler cannot force on a new kind of field. */
final class FieldKindsTest {
  private static List<Class<?>> annotationsOfComponents() {
    return new ClassFileImporter()
        .importPackages(Sample.class.getPackageName()).stream()
            .filter(JavaClass::isAnnotation)
            .<Class<?>>map(JavaClass::reflect)
            .filter(
                type ->
                    Arrays.asList(type.getAnnotation(Target.class).value())
                        .contains(ElementType.RECORD_COMPONENT))
            .filter(type -> type != Column.class)
            .toList();
  }

  @Test
  void eachAnnotationOfAComponentIsRegistered() {
    assertThat(annotationsOfComponents())
        .hasSizeGreaterThan(5)
        .allSatisfy(type -> assertThat(FieldKinds.of(type.getSimpleName())).isPresent());
    assertThat(FieldKinds.of("Column")).isEmpty();
  }

  @Test
  void whatIsRequiredIsAnAttributeWithADefaultAndAnAdvice() {
    for (Class<?> type : annotationsOfComponents()) {
      Definition kind = FieldKinds.of(type.getSimpleName()).orElseThrow();
      assertThat(kind.required())
          .allSatisfy(
              attribute -> assertThat(type.getMethod(attribute).getDefaultValue()).isNotNull());
      assertThat(kind.advice().isEmpty()).isEqualTo(kind.required().isEmpty());
    }
  }

  @Test
  void rolesAndTypesOfElementsAreThoseOfTheRuntime() {
    assertThat(names(Role.values())).isEqualTo(names(dev.sheaf.Role.values()));
    assertThat(names(DType.values())).isEqualTo(names(dev.sheaf.DType.values()));
    for (DType type : DType.values()) {
      assertThat(type.bytes()).isEqualTo(dev.sheaf.DType.valueOf(type.name()).bytes());
    }
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }
}
