package dev.sheaf.djl.optimizer;

/**
 * Adam (Kingma and Ba, 2015): with the running means {@code m} of the gradients and {@code v} of
 * their squares, and with {@code c1 = 1 - beta1^t} and {@code c2 = sqrt(1 - beta2^t)},
 *
 * <ul>
 *   <li>{@link Formula#KERAS}, as {@code keras.optimizers.Adam}: {@code w -= rate * c2 / c1 * m /
 *       (sqrt(v) + epsilon)}. Epsilon is 1e-7 by default; a weight decay is decoupled, which
 *       PyTorch calls AdamW.
 *   <li>{@link Formula#PYTORCH}, as {@code torch.optim.Adam}: {@code w -= rate / c1 * m / (sqrt(v)
 *       / c2 + epsilon)}: epsilon counts for more in the first steps. It is 1e-8 by default; a
 *       weight decay is L2.
 * </ul>
 */
public final class Adam extends AdaptiveMoments {
  private Adam(AdaptiveMomentsBuilder<Adam> settings) {
    super(settings, settings.weightDecay(0, 0, false));
  }

  /** Adam with Keras's defaults: betas 0.9 and 0.999, epsilon 1e-7. The usual rate is 0.001. */
  public static Adam of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static AdaptiveMomentsBuilder<Adam> builder() {
    return new AdaptiveMomentsBuilder<>(Adam::new);
  }
}
