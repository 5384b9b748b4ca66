package dev.sheaf.djl;

/**
 * Adam (Kingma and Ba, 2015), as {@code torch.optim.Adam} computes it. With weight decay {@code
 * weightDecay * w} is added to the gradient; {@link AdamW} takes it from the weights directly.
 */
public final class Adam extends AdaptiveMoments<Adam> {
  private Adam(double learningRate, double beta1, double beta2, double epsilon, double decay) {
    super(learningRate, beta1, beta2, epsilon, decay, false);
  }

  /** Adam with beta 0.9 and 0.999, epsilon 1e-8; the usual rate is 0.001. */
  public static Adam of(double learningRate) {
    return new Adam(learningRate, 0.9, 0.999, 1e-8, 0);
  }

  @Override
  Adam with(double rate, double beta1, double beta2, double epsilon, double weightDecay) {
    return new Adam(rate, beta1, beta2, epsilon, weightDecay);
  }
}
