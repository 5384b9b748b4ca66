package dev.sheaf.djl.internal.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What the learning rate is multiplied with for some parameters; 1 for the others. */
public final class RateFactors {
  private static final String SETTING = "learningRateFactor";

  private final Block network;
  private final Map<Parameter, Double> factors = new IdentityHashMap<>();

  /** All factors are 1 at first. */
  public RateFactors(Block network) {
    this.network = network;
  }

  /**
   * Multiplies the factor of a block's parameters.
   *
   * @throws IllegalArgumentException if the block is not in the network
   */
  public void multiply(Block block, double factor) {
    multiply(ParameterChoice.of(network, SETTING, block), factor);
  }

  /**
   * Multiplies the factor of the parameters whose names begin with the prefix.
   *
   * @throws IllegalArgumentException if there are none
   */
  public void multiply(String prefix, double factor) {
    multiply(ParameterChoice.of(network, SETTING, prefix), factor);
  }

  private void multiply(Set<Parameter> parameters, double factor) {
    parameters.forEach(parameter -> factors.merge(parameter, factor, (a, b) -> a * b));
  }

  /** The factor of a parameter. */
  public double of(Parameter parameter) {
    Double factor = factors.get(parameter);
    return factor == null ? 1 : factor;
  }

  /** Whether all are 1. */
  public boolean isEmpty() {
    return factors.isEmpty();
  }

  /** Which parameters have which factor, in the network's order. */
  @Override
  public String toString() {
    StringJoiner described = new StringJoiner(", ");
    for (Pair<String, Parameter> pair : network.getParameters()) {
      double factor = of(pair.getValue());
      if (factor != 1) {
        described.add(pair.getKey() + " " + factor);
      }
    }
    return described.toString();
  }
}
