package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of the user's may be called {@code Builder}, even one without a package. */
final class BuilderNameTest {
  @TempDir Path folder;

  @Test
  void aRecordWithoutAPackage() {
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
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated()).containsKey("BuilderSequence.java");
  }

  @Test
  void anEncodedTypeWithoutAPackage() {
    Compilation compilation =
        Compilation.in(folder)
            .source(
                "House.java",
                """
                import dev.sheaf.annotation.*;
                import dev.sheaf.Encoder;
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
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated()).containsKey("HouseSequence.java");
  }
}
