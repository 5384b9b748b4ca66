package dev.sheaf.image;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an {@link Augment} has beside its operations.
 *
 * @param fill red, green and blue where the photo does not reach
 * @param clamped whether values are rounded and clamped after each operation
 * @param seed of the draws; empty for that of the order of the samples
 * @param cacheSide the most pixels of the short side of a photo in a decode-once file
 * @param overCache whether photos are drawn from what such a file keeps of them
 */
record AugmentSettings(
    List<Integer> fill, boolean clamped, OptionalLong seed, int cacheSide, boolean overCache) {
  static final AugmentSettings DEFAULTS =
      new AugmentSettings(List.of(0, 0, 0), false, OptionalLong.empty(), 256, false);

  AugmentSettings fill(List<Integer> levels) {
    return new AugmentSettings(levels, clamped, seed, cacheSide, overCache);
  }

  AugmentSettings clamped(boolean each) {
    return new AugmentSettings(fill, each, seed, cacheSide, overCache);
  }

  AugmentSettings seed(long own) {
    return new AugmentSettings(fill, clamped, OptionalLong.of(own), cacheSide, overCache);
  }

  AugmentSettings cacheSide(int side) {
    return new AugmentSettings(fill, clamped, seed, side, overCache);
  }

  AugmentSettings drawnOverCache() {
    return new AugmentSettings(fill, clamped, seed, cacheSide, true);
  }

  /** The fill as 0xRRGGBB. */
  int fillRgb() {
    return fill.get(0) << 16 | fill.get(1) << 8 | fill.get(2);
  }

  /** What has a say in the bytes and is not the default, to follow the operations. */
  String description() {
    StringBuilder text = new StringBuilder();
    if (!fill.equals(DEFAULTS.fill)) {
      text.append("; fill %d, %d, %d".formatted(fill.get(0), fill.get(1), fill.get(2)));
    }
    if (clamped) {
      text.append("; clamped");
    }
    seed.ifPresent(own -> text.append("; seed ").append(own));
    if (overCache) {
      text.append("; from photos kept with a short side of at most ").append(cacheSide);
    }
    return text.toString();
  }
}
