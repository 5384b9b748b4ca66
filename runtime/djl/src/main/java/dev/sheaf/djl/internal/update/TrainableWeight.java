package dev.sheaf.djl.internal.update;

import ai.djl.ndarray.NDArray;

/**
 * A parameter that the next step changes.
 *
 * @param name its name in the network
 * @param rateFactor what the learning rate is multiplied with for it
 */
public record TrainableWeight(String name, NDArray array, double rateFactor) {}
