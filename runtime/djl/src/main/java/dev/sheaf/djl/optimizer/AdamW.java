package dev.sheaf.djl.optimizer;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), as {@code torch.optim.AdamW}
 * computes it: each step first takes {@code rate * weightDecay * w} from the weights.
 */
public final class AdamW extends AdaptiveMoments {
  private static final double WEIGHT_DECAY = 0.01;

  private AdamW(AdaptiveMomentsBuilder<AdamW> settings) {
    super(settings, true);
  }

  /**
   * AdamW with the defaults: betas 0.9 and 0.999, epsilon 1e-8, weight decay 0.01. The usual rate
   * is 0.001.
   */
  public static AdamW of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static AdaptiveMomentsBuilder<AdamW> builder() {
    return new AdaptiveMomentsBuilder<>(WEIGHT_DECAY, AdamW::new);
  }
}
