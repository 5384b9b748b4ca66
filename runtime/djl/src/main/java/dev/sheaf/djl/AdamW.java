package dev.sheaf.djl;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), as {@code torch.optim.AdamW}
 * computes it: each step first takes {@code rate * weightDecay * w} from the weights.
 */
public final class AdamW extends AdaptiveMoments<AdamW> {
  private AdamW(double learningRate, double beta1, double beta2, double epsilon, double decay) {
    super(learningRate, beta1, beta2, epsilon, decay, true);
  }

  /** AdamW with beta 0.9 and 0.999, epsilon 1e-8, weight decay 0.01; the usual rate is 0.001. */
  public static AdamW of(double learningRate) {
    return new AdamW(learningRate, 0.9, 0.999, 1e-8, 0.01);
  }

  @Override
  AdamW with(double rate, double beta1, double beta2, double epsilon, double weightDecay) {
    return new AdamW(rate, beta1, beta2, epsilon, weightDecay);
  }
}
