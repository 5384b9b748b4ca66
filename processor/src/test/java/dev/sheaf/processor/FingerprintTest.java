package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fingerprint changes when, and only when, the meaning of the bytes changes. */
final class FingerprintTest {
  private static final String USUAL =
      "@ImagePath(height = 8, width = 9) Path photo, @Scalar float age,"
          + " @OneHot(classes = {\"CAT\", \"DOG\"}) String animal";

  @TempDir Path folder;
  private int compilations;

  private String fingerprint(String name, String components) {
    Compilation compilation =
        Compilation.in(folder.resolve("c" + compilations++))
            .source(
                name + ".java",
                """
                import dev.sheaf.*;
                import dev.sheaf.annotation.*;
                import java.nio.file.Path;
                import java.util.List;
                enum Animal { CAT, DOG }
                @Sample record %s(%s) {}
                """
                    .formatted(name, components))
            .javac();
    assertThat(compilation.errors()).isEmpty();
    Matcher found =
        Pattern.compile("\"([0-9a-f]{32})\"")
            .matcher(compilation.generated().get(name + "Sequence.java"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String photo, @Scalar float age, @OneHot(classes = {\"CAT\", \"DOG\"}) String animal",
        "Path photo, @Scalar double age, @OneHot(classes = {\"CAT\", \"DOG\"}) int animal",
        "Path photo, @Scalar(mean = 0, std = 1) float age, @OneHot Animal animal",
        "Path photo, @Scalar(min = 0, max = 1) float age, @OneHot Animal animal",
        "Path photo, @Scalar(role = Role.INPUT) float age, @OneHot Animal animal"
      })
  void staysWhereTheBytesMeanTheSame(String components) {
    assertThat(fingerprint("Other", "@ImagePath(height = 8, width = 9) " + components))
        .isEqualTo(fingerprint("Pet", USUAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "height = 9, width = 9",
        "height = 8, width = 9, channels = 1",
        "height = 8, width = 9, layout = Layout.CHANNELS_LAST",
        "height = 8, width = 9, resize = Interpolation.AREA",
        "height = 8, width = 9, antialias = false",
        "height = 8, width = 9, fit = ImageFit.PAD",
        "height = 8, width = 9, exif = false",
        "height = 8, width = 9, scale = 1",
        "height = 8, width = 9, mean = 0.5",
        "height = 8, width = 9, std = 0.5",
        "height = 8, width = 9, normalize = Normalization.SIGNED",
        "height = 8, width = 9, dtype = DType.UINT8",
        "height = 8, width = 9, role = Role.TARGET"
      })
  void changesWithEverySettingOfAPicture(String settings) {
    assertThat(fingerprint("Pet", USUAL.replace("height = 8, width = 9", settings)))
        .isNotEqualTo(fingerprint("Pet", USUAL));
  }

  @Test
  void isThatOfTheNumbersWhichANameStandsFor() {
    String named = "height = 8, width = 9, normalize = Normalization.IMAGENET";
    String numbers =
        "height = 8, width = 9, mean = {0.485, 0.456, 0.406}, std = {0.229, 0.224, 0.225}";
    assertThat(fingerprint("Pet", USUAL.replace("height = 8, width = 9", named)))
        .isEqualTo(fingerprint("Pet", USUAL.replace("height = 8, width = 9", numbers)));
  }

  private static final String SCENE =
      "@ImagePath(height = 8, width = 9) Path photo, @ImagePath(height = 8, width = 9) Path back,"
          + " @Mask(of = \"photo\", classes = 4, ignore = 9) Path mask,"
          + " @Boxes(of = \"photo\", most = 5, classes = {\"a\", \"b\"}) List<Box> boxes,"
          + " @Keypoints(of = \"photo\", count = 6, pairs = {0, 1, 2, 3}) float[] points";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          classes = 4               | classes = 5
          ignore = 9                | ignore = 8
          ignore = 9                | ignore = -1
          @Mask(of = "photo"        | @Mask(of = "back"
          most = 5                  | most = 6
          most = 5                  | most = 5, format = BoxFormat.XYWH
          most = 5                  | most = 5, normalised = true
          most = 5                  | most = 5, smallest = 2
          {"a", "b"}                | {"b", "a"}
          {"a", "b"}                | {}
          @Boxes(of = "photo"       | @Boxes(of = "back"
          count = 6                 | count = 7
          count = 6                 | count = 6, normalised = true
          count = 6                 | count = 6, role = Role.INPUT
          {0, 1, 2, 3}              | {0, 1}
          {0, 1, 2, 3}              | {0, 2, 1, 3}
          @Keypoints(of = "photo"   | @Keypoints(of = "back"
          """)
  void changesWithEverySettingOfWhatBelongsToAPhoto(String from, String to) {
    assertThat(fingerprint("Pet", SCENE.replace(from, to))).isNotEqualTo(fingerprint("Pet", SCENE));
  }

  /** A pair is the same pair from either side, and of two pairs neither is the first. */
  @Test
  void staysWhereThePairsAreTheSame() {
    assertThat(fingerprint("Pet", SCENE.replace("{0, 1, 2, 3}", "{3, 2, 0, 1}")))
        .isEqualTo(fingerprint("Pet", SCENE));
  }

  @Test
  void changesWithClassesScalesAndOrder() {
    String usual = fingerprint("Pet", USUAL);
    assertThat(fingerprint("Pet", USUAL.replace("\"CAT\", \"DOG\"", "\"DOG\", \"CAT\"")))
        .isNotEqualTo(usual);
    assertThat(fingerprint("Pet", USUAL.replace("@OneHot", "@ClassIndex"))).isNotEqualTo(usual);
    assertThat(fingerprint("Pet", USUAL.replace("@Scalar", "@Scalar(std = 2)")))
        .isNotEqualTo(usual);
    assertThat(fingerprint("Pet", USUAL.replace("\"CAT\", \"DOG\"", "\"A, B\", \"C\"")))
        .isNotEqualTo(fingerprint("Pet", USUAL.replace("\"CAT\", \"DOG\"", "\"A\", \"B, C\"")));
  }
}
