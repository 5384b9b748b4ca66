package dev.sheaf.djl;

import dev.sheaf.internal.SplitMix64;

/** The seed of the engine's random numbers in one step: a function of (seed, step). */
final class StepSeed {
  private StepSeed() {}

  /** Mixes both, so that near seeds have nothing in common. */
  static long of(long seed, long step) {
    return SplitMix64.mix(SplitMix64.mix(seed) + step * SplitMix64.GAMMA);
  }
}
