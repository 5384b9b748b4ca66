package dev.sheaf.processor.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.load.SampleBatch;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "photo, PHOTO",
    "leftEye, LEFT_EYE",
    "left_eye, LEFT_EYE",
    "x, X",
    "URL, URL",
    "URLOfPhoto, URL_OF_PHOTO",
    "photoURL, PHOTO_URL",
    "photo2Left, PHOTO2_LEFT",
    "größeInM, GRÖSSE_IN_M",
  })
  void ofConstantsAreThoseOfComponentsInCapitals(String component, String constant) {
    assertThat(Names.prefix(component)).isEqualTo(constant);
  }

  /**
   * A component of that name would give a method that hides or breaks one that batches have: those
   * without parameters, and the one that gives a tensor, which generated code calls.
   */
  @Test
  void ofMethodsAreSetAsideForAllThatBatchesHave() {
    Set<String> methods = new TreeSet<>(Set.of("tensor"));
    for (Class<?> type = SampleBatch.class; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        boolean inherited = type == Object.class || (method.getModifiers() & ACCESSIBLE) != 0;
        if (method.getParameterCount() == 0 && inherited && !method.isSynthetic()) {
          methods.add(method.getName());
        }
      }
    }
    methods.removeIf(name -> name.contains("$") || name.equals("registerNatives"));
    assertThat(Names.METHODS_OF_BATCHES).containsExactlyInAnyOrderElementsOf(methods);
  }

  private static final int ACCESSIBLE = Modifier.PUBLIC | Modifier.PROTECTED;
}
