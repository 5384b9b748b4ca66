package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake is one error, even if the compiler goes on and looks at every use. */
final class OneErrorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          interface Pet { float age(); String name(); } | batch.age() + "" + batch.name() | NOT_A_RECORD
          record Pet(@ImagePath(height = 1, width = 1) Path photo, @ImagePath(height = 1, width = 1) Path Photo, @OneHot Animal a) {} | batch.photo() + "" + batch.Photo() | COMPONENTS_COLLIDE
          record Pet(@OneHot Animal one, @OneHot Animal One, @Scalar float x) {} | batch.one() + "" + PetSamples.ONE_LABELS | COMPONENTS_COLLIDE
          record Pet(@ImagePath(height = 1, width = 1) Path aB, @ImagePath(height = 1, width = 1) Path AB, @OneHot Animal a) {} | batch.aB() + "" + batch.AB() | COMPONENTS_COLLIDE
          record Pet() {} | batch + "" | NO_COMPONENTS
          """)
  void isSaidOnce(String declaration, String use, String code) {
    for (List<Compilation.Said> errors :
        List.of(
            compilation("javac", declaration, use).javac().errors(),
            compilation("ecj", declaration, use).ecj().errors(),
            compilation("on", declaration, use)
                .option("--should-stop=ifError=FLOW")
                .javac()
                .errors())) {
      assertThat(errors).hasSize(1);
      assertThat(errors.get(0).text()).contains("[sheaf: " + code + "]");
    }
  }

  private Compilation.Builder compilation(String as, String declaration, String use) {
    return Compilation.in(folder.resolve(as))
        .source(
            "own/Pet.java",
            """
                package own;
                import dev.sheaf.annotation.*;
                import java.nio.file.Path;
                import java.util.List;
                enum Animal { CAT, DOG }
                @Sample %s
                final class Use {
                  PetSequence kept;
                  String use(List<Pet> samples) {
                    PetSamples.check(samples);
                    PetBatch batch = kept.batch(0);
                    return %s;
                  }
                }
                """
                .formatted(declaration, use));
  }
}
