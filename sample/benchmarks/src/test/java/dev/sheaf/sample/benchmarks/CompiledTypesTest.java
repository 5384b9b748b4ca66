package dev.sheaf.sample.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each processor really takes part where it should, and only there. */
final class CompiledTypesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void compileWithTheirProcessorAndWithout(Generator generator) throws Exception {
    CompiledTypes types = CompiledTypes.in(folder, generator, 2);
    assertThat(types.milliseconds(false)).isPositive();
    assertThat(types.generatedLines()).isZero();
    assertThat(types.milliseconds(true)).isPositive();
    assertThat(types.generatedLines()).isGreaterThan(100);
    assertThat(folder.resolve("processed/flowers/Flower1.class")).exists();
  }

  @Test
  void sayWhatTheCompilerSays() throws IOException {
    Path wrong = Files.writeString(folder.resolve("Wrong.java"), "class Wrong { int x = y; }");
    CompiledTypes types = new CompiledTypes(folder, Generator.SHEAF, List.of(wrong));
    assertThatThrownBy(() -> types.milliseconds(false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot find symbol");
  }
}
