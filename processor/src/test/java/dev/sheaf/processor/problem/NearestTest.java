package dev.sheaf.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  private static final List<String> NAMES = List.of("DAISY", "ROSE", "TULIP");

  @ParameterizedTest
  @CsvSource({
    "ROSE, ROSE",
    "rose, ROSE",
    "ROZE, ROSE",
    "ROS, ROSE",
    "ROSEE, ROSE",
    "TULPI, ",
    "TULIPS, TULIP",
    "DAYSI, ",
    "OAK, ",
    "'', ",
  })
  void differsInAThirdOfTheLettersAtMost(String written, String meant) {
    assertThat(Nearest.to(written, NAMES).orElse(null)).isEqualTo(meant);
  }

  @Test
  void isTheFirstOfSeveral() {
    assertThat(Nearest.to("CAR", List.of("CAT", "BAR", "CAB"))).contains("CAT");
    assertThat(Nearest.to("BAR", List.of("CAT", "BAR", "CAB"))).contains("BAR");
    assertThat(Nearest.to("ROSE", List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "kitten, sitting, 3",
    "flaw, lawn, 2",
    "abc, acb, 2"
  })
  void countsWhatIsAddedLeftOutAndReplaced(String from, String to, int changes) {
    assertThat(Nearest.distance(from, to)).isEqualTo(changes);
  }
}
