package dev.sheaf.image.op;

import java.util.random.RandomGenerator;

/**
 * A user's own geometric augmentation: says where pixels go. Masks, boxes and keypoints of the same
 * photo go along.
 *
 * <p>It runs on the workers, several at the same time, so it must be safe to share: keep no state
 * that changes. What it does must depend on nothing but the size and the generator, or a run cannot
 * be repeated.
 *
 * <pre>{@code
 * MatrixOp lean = (width, height, random) -> {
 *   double by = random.nextDouble() * 0.2;
 *   return new double[] {1, by, -by * height / 2, 0, 1, 0, 0, 0, 1};
 * };
 * }</pre>
 */
@FunctionalInterface
public interface MatrixOp {
  /**
   * The map of the canvas as the operations before have left it: {@code (x, y)} goes to {@code ((ax
   * + by + c) / w, (dx + ey + f) / w)} with {@code w = gx + hy + i}. Coordinates are in pixels from
   * the top left corner, a pixel's centre at its column and row and a half. The canvas keeps its
   * size.
   *
   * @param width the columns of the canvas
   * @param height the rows of the canvas
   * @param random seeded for this draw: the same numbers whenever this sample is drawn again in
   *     this epoch of a run with the same seed
   * @return {@code a} to {@code i}, row by row: nine finite numbers, a map that can be undone
   */
  double[] matrix(int width, int height, RandomGenerator random);
}
