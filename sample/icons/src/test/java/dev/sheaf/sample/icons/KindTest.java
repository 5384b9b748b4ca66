package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
  @ParameterizedTest
  @CsvSource({
    "arrow, ARROW",
    "arrow-up-circle, ARROW",
    "calendar_today, CALENDAR",
    "cloud-rain, CLOUD",
    "document-add, FILE",
    "folder_open, FOLDER",
    "lock-open-outline, LOCK",
    "user-check, PERSON",
    "account-heart, PERSON",
  })
  void theFirstWordSaysWhatAnIconShows(String name, Kind kind) {
    assertThat(Kind.of(name)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "file-lock",
    "cloud-arrow-up",
    "folder_account",
    "file-directory",
    "file-person-fill"
  })
  void anIconOfTwoKindsIsNeither(String name) {
    assertThat(Kind.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"unlock", "clock", "wifi-lock", "profile", "arrowhead-down", "cloudy", "calendar2-x"})
  void wordsAreWholeAndOnlyTheFirstCounts(String name) {
    assertThat(Kind.of(name)).isEmpty();
  }

  @Test
  void aKindNamedTwiceIsStillOne() {
    assertThat(Kind.of("person-user")).contains(Kind.PERSON);
  }
}
