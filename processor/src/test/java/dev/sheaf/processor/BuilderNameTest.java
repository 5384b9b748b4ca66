package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated sequence inherits a class {@code Builder}. The golden {@code builders} shows that
 * another of that name is no trouble in a package; without a package it cannot be named at all.
 */
final class BuilderNameTest {
  @TempDir Path folder;

  @Test
  void isOneErrorForARecordWithoutAPackage() {
    Compilation compilation =
        Compilation.in(folder)
            .source(
                "Builder.java",
                """
                import dev.sheaf.annotation.*;

                @Sample(unlabelled = true)
                record Builder(@Scalar float age) {
                  Object use(java.util.List<Builder> builders) {
                    return BuilderSequence.builder(builders).build().batch(0).age();
                  }
                }
                """)
            .javac();
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).text())
        .contains("it has no package", "Builder of its own", "[sheaf: NAME_TAKEN]");
  }

  @Test
  void isOneErrorForAnEncodedTypeWithoutAPackage() {
    Compilation compilation =
        Compilation.in(folder)
            .source(
                "House.java",
                """
                import dev.sheaf.annotation.*;
                import dev.sheaf.field.Encoder;
                import java.nio.ByteBuffer;
                import java.util.List;

                @Sample(unlabelled = true)
                record House(@EncodedBy(Count.class) List<Builder[]> builders) {
                  Object use(List<House> houses) {
                    return HouseSequence.builder(houses).build().batch(0).builders();
                  }
                }

                final class Builder {}

                @Encodes(shape = {})
                final class Count implements Encoder<List<Builder[]>> {
                  @Override
                  public void encode(List<Builder[]> builders, ByteBuffer out) {}
                }
                """)
            .javac();
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).text())
        .contains("House.builders: Count needs a Builder without a package")
        .contains("[sheaf: ENCODER_UNUSABLE]");
  }
}
