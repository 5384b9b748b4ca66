package dev.sheaf.djl;

/** The seed of the engine's random numbers in one step: a function of (seed, step). */
final class StepSeed {
  private StepSeed() {}

  /**
   * SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) of both, so that near seeds have nothing in
   * common.
   */
  static long of(long seed, long step) {
    return mix(mix(seed) + step * 0x9E3779B97F4A7C15L);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
