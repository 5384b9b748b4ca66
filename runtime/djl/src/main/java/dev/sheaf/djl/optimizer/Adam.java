package dev.sheaf.djl.optimizer;

/**
 * Adam (Kingma and Ba, 2015), as {@code torch.optim.Adam} computes it. With weight decay {@code
 * weightDecay * w} is added to the gradient; {@link AdamW} takes it from the weights directly.
 */
public final class Adam extends AdaptiveMoments {
  private Adam(AdaptiveMomentsBuilder<Adam> settings) {
    super(settings, false);
  }

  /** Adam with the defaults: betas 0.9 and 0.999, epsilon 1e-8. The usual rate is 0.001. */
  public static Adam of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static AdaptiveMomentsBuilder<Adam> builder() {
    return new AdaptiveMomentsBuilder<>(0, Adam::new);
  }
}
