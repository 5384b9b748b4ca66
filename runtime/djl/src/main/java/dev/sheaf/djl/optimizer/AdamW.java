package dev.sheaf.djl.optimizer;

/**
 * {@link Adam} with a weight decay to begin with, decoupled (Loshchilov and Hutter, 2019) by both
 * formulas: each step first takes {@code rate * weightDecay * w} from the weights. The decay is
 * 0.004 by default by {@link Formula#KERAS} ({@code keras.optimizers.AdamW}) and 0.01 by {@link
 * Formula#PYTORCH} ({@code torch.optim.AdamW}); the rest differs as it does for Adam.
 */
public final class AdamW extends AdaptiveMoments {
  private AdamW(AdaptiveMomentsBuilder<AdamW> settings) {
    super(settings, settings.weightDecay(0.004, 0.01, true));
  }

  /**
   * AdamW with Keras's defaults: betas 0.9 and 0.999, epsilon 1e-7, weight decay 0.004. The usual
   * rate is 0.001.
   */
  public static AdamW of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static AdaptiveMomentsBuilder<AdamW> builder() {
    return new AdaptiveMomentsBuilder<>(AdamW::new);
  }
}
