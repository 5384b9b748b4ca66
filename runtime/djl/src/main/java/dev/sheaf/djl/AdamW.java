package dev.sheaf.djl;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), as {@code torch.optim.AdamW}
 * computes it: each step first takes {@code rate * weightDecay * w} from the weights.
 */
public final class AdamW extends AdaptiveMoments {
  private AdamW(double learningRate, double beta1, double beta2, double epsilon, double decay) {
    super(learningRate, beta1, beta2, epsilon, decay, true);
  }

  /** AdamW with beta 0.9 and 0.999, epsilon 1e-8, weight decay 0.01; the usual rate is 0.001. */
  public static AdamW of(double learningRate) {
    return new AdamW(learningRate, 0.9, 0.999, 1e-8, 0.01);
  }

  /** The same with other decay rates of the two moments, from 0 to below 1. */
  public AdamW betas(double beta1, double beta2) {
    return new AdamW(learningRate().get(), beta1, beta2, epsilon, weightDecay);
  }

  /** The same with another epsilon; Keras's is 1e-7. */
  public AdamW epsilon(double epsilon) {
    return new AdamW(learningRate().get(), beta1, beta2, epsilon, weightDecay);
  }

  /** The same with another weight decay. */
  public AdamW weightDecay(double weightDecay) {
    return new AdamW(learningRate().get(), beta1, beta2, epsilon, weightDecay);
  }
}
