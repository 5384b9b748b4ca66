package dev.sheaf.image.op;

import java.util.random.RandomGenerator;

/**
 * A user's own photometric augmentation: changes the values of the pixels of one photo in place.
 *
 * <p>It runs on the workers, several at the same time, so it must be safe to share: keep no state
 * that changes. What it does must depend on nothing but the pixels and the generator, or a run
 * cannot be repeated.
 *
 * <pre>{@code
 * PixelOp darkerOnTheLeft = (pixels, random) -> {
 *   double least = random.nextDouble();
 *   for (int channel = 0; channel < pixels.channels(); channel++) {
 *     for (int y = 0; y < pixels.height(); y++) {
 *       for (int x = 0; x < pixels.width(); x++) {
 *         double factor = least + (1 - least) * x / pixels.width();
 *         pixels.set(x, y, channel, (int) (factor * pixels.get(x, y, channel)));
 *       }
 *     }
 *   }
 * };
 * }</pre>
 */
@FunctionalInterface
public interface PixelOp {
  /**
   * Changes the photo.
   *
   * @param pixels the photo as the ops before left it; valid during this call only
   * @param random seeded for this draw: the same numbers whenever this sample is drawn again in
   *     this epoch of a run with the same seed
   */
  void apply(Pixels pixels, RandomGenerator random);
}
