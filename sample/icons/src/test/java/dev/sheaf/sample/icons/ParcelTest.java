package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelTest {
  @ParameterizedTest
  @CsvSource({
    "35, 25, 5, 1, LETTER",
    "35, 25, 5, 1.1, PACKET",
    "35, 25, 6, 1, PACKET",
    "60, 20, 10, 2, PACKET",
    "60, 21, 10, 2, PARCEL",
    "60, 20, 10, 2.1, PARCEL",
    "120, 60, 30, 31.5, PARCEL",
    "120, 60, 31, 31.5, FREIGHT",
    "20, 20, 20, 32, FREIGHT",
  })
  void theTariffFollowsSizeAndWeight(
      double length, double width, double height, double weight, Tariff tariff) {
    assertThat(Tariff.of(length, width, height, weight)).isEqualTo(tariff);
  }

  @Test
  void everyTariffIsCommonAmongTheMadeUp() {
    Map<Tariff, Long> counts =
        Parcel.madeUp(4000, 42).stream()
            .map(Parcel::tariff)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(counts).containsOnlyKeys(Tariff.values());
    assertThat(counts.values()).allMatch(count -> count > 400);
  }

  @Test
  void oneSeedMakesTheSameParcels() {
    List<Parcel> parcels = Parcel.madeUp(10, 7);

    assertThat(Parcel.madeUp(10, 7)).isEqualTo(parcels);
    assertThat(Parcel.madeUp(10, 8)).isNotEqualTo(parcels);
  }
}
