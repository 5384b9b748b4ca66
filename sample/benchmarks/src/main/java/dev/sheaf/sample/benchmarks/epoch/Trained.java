package dev.sheaf.sample.benchmarks.epoch;

/**
 * What a trainer prints, as a line of JSON.
 *
 * @param missing what is not installed, so that nothing was measured; else null
 * @param samples in an epoch
 * @param ready when its data was read and its network built, seconds since 1970
 * @param wall how long each timed epoch took, in seconds
 * @param cpu how long all processors together worked in each, in seconds
 * @param loss the mean loss of the last epoch
 */
record Trained(
    String missing, int samples, double ready, double[] wall, double[] cpu, double loss) {}
