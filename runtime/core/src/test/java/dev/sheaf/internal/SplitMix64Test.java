package dev.sheaf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitMix64Test {
  /** The first numbers of Vigna's splitmix64.c. */
  @Test
  void givesTheNumbersOfTheReference() {
    assertThat(Long.toHexString(SplitMix64.hash(0))).isEqualTo("e220a8397b1dcdaf");
    long state = 1234567;
    for (String expected :
        new String[] {
          "6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431"
        }) {
      assertThat(Long.toUnsignedString(SplitMix64.hash(state))).isEqualTo(expected);
      state += SplitMix64.GAMMA;
    }
  }
}
