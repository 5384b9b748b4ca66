package dev.sheaf.photo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
  private static final Instant NOW = Instant.parse("2015-10-21T07:27:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                             | 0
          17                            | 17
          ' 3 '                         | 3
          Wed, 21 Oct 2015 07:28:00 GMT | 60
          Wed, 21 Oct 2015 07:26:00 GMT | 0
          soon                          | 0
          -5                            | 0
          99999999999999999999          | 0
          ''                            | 0
          """)
  void readsRetryAfter(String value, long seconds) {
    assertThat(Patience.retryAfter(value, NOW)).hasSeconds(seconds);
  }
}
