package dev.sheaf.image;

import dev.sheaf.Augmentation;
import dev.sheaf.image.internal.augment.AutoAugment;
import dev.sheaf.image.internal.augment.Chain;
import dev.sheaf.image.internal.augment.ColourJitter;
import dev.sheaf.image.internal.augment.Fixed;
import dev.sheaf.image.internal.augment.Noise;
import dev.sheaf.image.internal.augment.OneOf;
import dev.sheaf.image.internal.augment.Op;
import dev.sheaf.image.internal.augment.Permutation;
import dev.sheaf.image.internal.augment.RandAugment;
import dev.sheaf.image.internal.augment.RandomBlur;
import dev.sheaf.image.internal.augment.RandomCrop;
import dev.sheaf.image.internal.augment.RandomErasing;
import dev.sheaf.image.internal.augment.RandomMatrix;
import dev.sheaf.image.internal.augment.RandomPerspective;
import dev.sheaf.image.internal.augment.RandomResizedCrop;
import dev.sheaf.image.internal.augment.RandomRotation;
import dev.sheaf.image.internal.augment.Range;
import dev.sheaf.image.internal.augment.Sometimes;
import dev.sheaf.image.internal.augment.TrivialAugmentWide;
import dev.sheaf.image.internal.augment.UserPixels;
import dev.sheaf.image.op.MatrixOp;
import dev.sheaf.image.op.PixelOp;
import dev.sheaf.image.op.Pixels;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What is done to the photos of a training set at random, anew in every epoch: a chain of
 * operations with the names, defaults and meaning of torchvision v2's transforms.
 *
 * <pre>{@code
 * FlowerSequence train = FlowerSequence.builder(flowers)
 *     .augment(Augment.randomResizedCrop()
 *         .flipHorizontally(0.5)
 *         .colorJitter(0.4, 0.4, 0.4, 0.1))
 *     .shuffle(42)
 *     .build();
 * }</pre>
 *
 * <p>Masks, boxes and keypoints of a photo move with it. What is drawn for a sample is a function
 * of the seed, the epoch, the sample and the field, so batches are the same bytes for any number of
 * workers and wherever a run is resumed.
 *
 * <p><b>One resample.</b> However many operations move pixels, they are multiplied to one map,
 * which is applied once, from the decoded photo to the tensor; where the photo does not reach, the
 * {@link #fill} shows. The record's own resize and {@code fit} come last, unless an operation has
 * made the tensor's size already.
 *
 * <p><b>One pass over the colours.</b> All operations that change the values of pixels come after
 * all that move them, in the order in which they stand in the chain. Linear ones (brightness,
 * contrast, saturation, grey, permutation, inversion) multiply to one matrix. So values above 255
 * and below 0 are clamped once at the end, where torchvision clamps and rounds after each of them;
 * {@link #clamped} does as torchvision does.
 *
 * <p>Immutable and safe to use from any number of threads.
 */
public final class Augment implements Augmentation {
  private static final Range CROP_AREA = new Range(0.08, 1);
  private static final Range CROP_RATIO = new Range(3.0 / 4, 4.0 / 3);
  private static final Range ERASED_AREA = new Range(0.02, 0.33);
  private static final Range ERASED_RATIO = new Range(0.3, 3.3);
  private static final int LONGEST_CACHE_SIDE = 8192;
  private static final Augment NONE = new Augment(Chain.NONE, AugmentSettings.DEFAULTS);

  private final Chain chain;
  private final AugmentSettings settings;

  private Augment(Chain chain, AugmentSettings settings) {
    this.chain = chain;
    this.settings = settings;
  }

  private Augment and(Op op) {
    return new Augment(chain.and(op), settings);
  }

  private Augment with(AugmentSettings settings) {
    return new Augment(chain, settings);
  }

  /** Nothing as yet: the beginning of a chain. */
  public static Augment none() {
    return NONE;
  }

  /**
   * torchvision's {@code RandomResizedCrop} with its defaults: 0.08 to 1 of the photo's area, a
   * ratio of width to height of 3/4 to 4/3, made as large as the tensor.
   */
  public static Augment randomResizedCrop() {
    return NONE.and(new RandomResizedCrop(CROP_AREA, CROP_RATIO));
  }

  /** As {@link #randomResizedCrop()} with another share of the area, above 0 to 1. */
  public static Augment randomResizedCrop(double leastArea, double mostArea) {
    return randomResizedCrop(leastArea, mostArea, CROP_RATIO.least(), CROP_RATIO.most());
  }

  /** As {@link #randomResizedCrop()} with another share of the area and other ratios. */
  public static Augment randomResizedCrop(
      double leastArea, double mostArea, double leastRatio, double mostRatio) {
    Range area = Range.of("area", leastArea, mostArea, Double.MIN_NORMAL, 1);
    return NONE.and(new RandomResizedCrop(area, ratio(leastRatio, mostRatio)));
  }

  private static Range ratio(double least, double most) {
    return Range.of("ratio", least, most, Double.MIN_NORMAL, Double.POSITIVE_INFINITY);
  }

  // Operations that move pixels.

  /**
   * torchvision's {@code RandomCrop}: a part of this size, in pixels of the photo, anywhere. A
   * smaller photo is padded with the fill.
   */
  public Augment randomCrop(int height, int width) {
    return randomCrop(height, width, 0);
  }

  /** As {@link #randomCrop(int, int)}, after {@code padding} pixels of fill on each side. */
  public Augment randomCrop(int height, int width, int padding) {
    positive("height", height);
    positive("width", width);
    notNegative("padding", padding);
    return and(new RandomCrop(width, height, padding));
  }

  /** torchvision's {@code CenterCrop}: the middle, in pixels of the photo. */
  public Augment centerCrop(int height, int width) {
    positive("height", height);
    positive("width", width);
    return and(
        Fixed.moving(
            "centre crop (%d x %d)".formatted(width, height),
            view ->
                view.crop(
                    Math.toIntExact(Math.round((view.width() - width) / 2.0)),
                    Math.toIntExact(Math.round((view.height() - height) / 2.0)),
                    width,
                    height)));
  }

  /** torchvision's {@code RandomHorizontalFlip}, there with a probability of 0.5. */
  public Augment flipHorizontally(double probability) {
    return sometimes(probability, Fixed.moving("horizontal flip", view -> view.flipHorizontally()));
  }

  /** torchvision's {@code RandomVerticalFlip}, there with a probability of 0.5. */
  public Augment flipVertically(double probability) {
    return sometimes(probability, Fixed.moving("vertical flip", view -> view.flipVertically()));
  }

  /** torchvision's {@code RandomRotation}: counter-clockwise about the middle, in degrees. */
  public Augment rotate(double least, double most) {
    return and(new RandomRotation(Range.of("degrees", least, most, -360, 360)));
  }

  /** torchvision's {@code RandomAffine}. */
  public Augment affine(Affine ranges) {
    return and(ranges.op());
  }

  /**
   * torchvision's {@code RandomPerspective}, there with a distortion of 0.5 and a probability of
   * 0.5.
   *
   * @param distortion how far a corner moves inwards at most, in halves of a side: 0 to 1
   */
  public Augment perspective(double distortion, double probability) {
    Range.of("distortion", 0, distortion, 0, 1);
    return sometimes(probability, new RandomPerspective(distortion));
  }

  /** torchvision's {@code Pad}: so many pixels of fill on each side. */
  public Augment pad(int pixels) {
    return pad(pixels, pixels, pixels, pixels);
  }

  /** torchvision's {@code Pad}: pixels of fill on the sides. */
  public Augment pad(int left, int top, int right, int bottom) {
    notNegative("left", left);
    notNegative("top", top);
    notNegative("right", right);
    notNegative("bottom", bottom);
    return and(
        Fixed.moving(
            "pad (left %d, top %d, right %d, bottom %d)".formatted(left, top, right, bottom),
            view -> view.pad(left, top, right, bottom)));
  }

  /**
   * A user's own operation that moves pixels.
   *
   * @param name says in descriptions and checkpoints what it does; another name for another meaning
   */
  public Augment matrix(String name, MatrixOp op) {
    return and(new RandomMatrix(name, op));
  }

  // Operations that change the values of pixels.

  /**
   * torchvision's {@code ColorJitter}: each of the four by a factor drawn from {@code 1 - x} to
   * {@code 1 + x} (hue: from {@code -hue} to {@code hue}, in turns of the colour circle), in a
   * drawn order.
   */
  public Augment colorJitter(double brightness, double contrast, double saturation, double hue) {
    double most = Double.POSITIVE_INFINITY;
    Range.of("brightness", 0, brightness, 0, most);
    Range.of("contrast", 0, contrast, 0, most);
    Range.of("saturation", 0, saturation, 0, most);
    Range.of("hue", 0, hue, 0, 0.5);
    return and(
        new ColourJitter(
            Range.around1(brightness),
            Range.around1(contrast),
            Range.around1(saturation),
            new Range(-hue, hue)));
  }

  /** torchvision's {@code ColorJitter} with a brightness alone: 0 is black, 1 leaves it. */
  public Augment brightness(double least, double most) {
    return jitter(factor("brightness", least, most), one(), one(), new Range(0, 0));
  }

  /** {@code ColorJitter} with a contrast alone: 0 is the mean grey, 1 leaves it. */
  public Augment contrast(double least, double most) {
    return jitter(one(), factor("contrast", least, most), one(), new Range(0, 0));
  }

  /** {@code ColorJitter} with a saturation alone: 0 is grey, 1 leaves it. */
  public Augment saturation(double least, double most) {
    return jitter(one(), one(), factor("saturation", least, most), new Range(0, 0));
  }

  /** {@code ColorJitter} with a hue alone, in turns of the colour circle: -0.5 to 0.5. */
  public Augment hue(double least, double most) {
    return jitter(one(), one(), one(), Range.of("hue", least, most, -0.5, 0.5));
  }

  private Augment jitter(Range brightness, Range contrast, Range saturation, Range hue) {
    return and(new ColourJitter(brightness, contrast, saturation, hue));
  }

  private static Range factor(String what, double least, double most) {
    return Range.of(what, least, most, 0, Double.POSITIVE_INFINITY);
  }

  private static Range one() {
    return new Range(1, 1);
  }

  /** torchvision's {@code RandomGrayscale}, there with a probability of 0.1. */
  public Augment grayscale(double probability) {
    return sometimes(probability, Fixed.colouring("grey", pass -> pass.grey()));
  }

  /** torchvision's {@code RandomChannelPermutation}. */
  public Augment permuteChannels() {
    return and(new Permutation());
  }

  /** torchvision's {@code RandomInvert}, there with a probability of 0.5. */
  public Augment invert(double probability) {
    return sometimes(probability, Fixed.colouring("invert", pass -> pass.invert()));
  }

  /**
   * torchvision's {@code RandomPosterize}, there with a probability of 0.5.
   *
   * @param bits how many of the 8 bits of a value are kept
   */
  public Augment posterize(int bits, double probability) {
    if (bits < 0 || bits > 8) {
      throw new IllegalArgumentException("bits: %d (expected: 0 to 8)".formatted(bits));
    }
    return sometimes(
        probability,
        Fixed.colouring("posterize (" + bits + " bits)", pass -> pass.posterize(bits)));
  }

  /**
   * torchvision's {@code RandomSolarize}, there with a probability of 0.5.
   *
   * @param threshold values from this on are inverted, 0 to 255
   */
  public Augment solarize(int threshold, double probability) {
    if (threshold < 0 || threshold > 255) {
      throw new IllegalArgumentException("threshold: %d (expected: 0 to 255)".formatted(threshold));
    }
    return sometimes(
        probability,
        Fixed.colouring(
            "solarize (threshold " + threshold + ")", pass -> pass.solarize(threshold)));
  }

  /** torchvision's {@code RandomAutocontrast}, there with a probability of 0.5. */
  public Augment autocontrast(double probability) {
    return sometimes(probability, Fixed.colouring("autocontrast", pass -> pass.autocontrast()));
  }

  /** torchvision's {@code RandomEqualize}, there with a probability of 0.5. */
  public Augment equalize(double probability) {
    return sometimes(probability, Fixed.colouring("equalize", pass -> pass.equalize()));
  }

  /**
   * torchvision's {@code RandomAdjustSharpness}, there with a probability of 0.5.
   *
   * @param factor 0 blurs, 1 leaves, 2 sharpens twice
   */
  public Augment sharpness(double factor, double probability) {
    Range.of("factor", 0, factor, 0, Double.POSITIVE_INFINITY);
    return sometimes(
        probability,
        Fixed.colouring("sharpness (%s)".formatted(factor), pass -> pass.sharpness(factor)));
  }

  /** torchvision's {@code GaussianBlur} with its sigma of 0.1 to 2 pixels. */
  public Augment gaussianBlur(int kernel) {
    return gaussianBlur(kernel, 0.1, 2);
  }

  /**
   * torchvision's {@code GaussianBlur}.
   *
   * @param kernel pixels on a side of the kernel, odd
   * @param leastSigma in pixels
   */
  public Augment gaussianBlur(int kernel, double leastSigma, double mostSigma) {
    if (kernel < 1 || kernel % 2 == 0) {
      throw new IllegalArgumentException("kernel: %d (expected: odd and > 0)".formatted(kernel));
    }
    double most = Double.POSITIVE_INFINITY;
    return and(
        new RandomBlur(kernel, Range.of("sigma", leastSigma, mostSigma, Double.MIN_NORMAL, most)));
  }

  /** torchvision's {@code GaussianNoise} with its defaults: a mean of 0 and a sigma of 0.1. */
  public Augment gaussianNoise() {
    return gaussianNoise(0, 0.1);
  }

  /** torchvision's {@code GaussianNoise}, clipped; black is 0 and white 1. */
  public Augment gaussianNoise(double mean, double sigma) {
    Range.of("mean", mean, mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    Range.of("sigma", 0, sigma, 0, Double.POSITIVE_INFINITY);
    return and(new Noise(mean, sigma));
  }

  /**
   * torchvision's {@code RandomErasing} with its defaults, there with a probability of 0.5: 0.02 to
   * 0.33 of the area, a ratio of height to width of 0.3 to 3.3, filled with black.
   */
  public Augment erase(double probability) {
    return sometimes(probability, new RandomErasing(ERASED_AREA, ERASED_RATIO, 0));
  }

  /**
   * As {@link #erase(double)} with a share of the area and a value of one's own.
   *
   * @param value 0 to 255
   */
  public Augment erase(double probability, double leastArea, double mostArea, double value) {
    Range.of("value", 0, value, 0, 255);
    Range area = Range.of("area", leastArea, mostArea, 0, 1);
    return sometimes(probability, new RandomErasing(area, ERASED_RATIO, value));
  }

  /**
   * A user's own operation on the values of pixels.
   *
   * @param name says in descriptions and checkpoints what it does; another name for another meaning
   */
  public Augment pixels(String name, PixelOp op) {
    return and(new UserPixels(name, op, true));
  }

  /**
   * A user's own preprocessing, the same for every sample and epoch: white balance, say. Unlike
   * {@link #pixels} it is allowed in validation, where the same is meant to be done.
   *
   * @param name says in descriptions and checkpoints what it does; another name for another meaning
   */
  public Augment map(String name, Consumer<Pixels> op) {
    return and(new UserPixels(name, (pixels, random) -> op.accept(pixels), false));
  }

  // Policies.

  /**
   * torchvision's {@code RandAugment}, there with 2 operations of magnitude 9.
   *
   * @param operations how many are drawn
   * @param magnitude 0 to 30
   */
  public Augment randAugment(int operations, int magnitude) {
    notNegative("operations", operations);
    if (magnitude < 0 || magnitude > 30) {
      throw new IllegalArgumentException("magnitude: %d (expected: 0 to 30)".formatted(magnitude));
    }
    return and(new RandAugment(operations, magnitude));
  }

  /** torchvision's {@code TrivialAugmentWide}. */
  public Augment trivialAugmentWide() {
    return and(new TrivialAugmentWide());
  }

  /** torchvision's {@code AutoAugment} with ImageNet's policy. */
  public Augment autoAugment() {
    return and(new AutoAugment());
  }

  // Chains of chains.

  /** The operations of another chain behind those of this one; its settings are not taken over. */
  public Augment then(Augment next) {
    return and(next.chain);
  }

  /** Another chain, with a probability: torchvision's {@code RandomApply}. */
  public Augment sometimes(double probability, Augment chain) {
    return sometimes(probability, chain.chain);
  }

  private Augment sometimes(double probability, Op op) {
    return and(Sometimes.of(probability, op));
  }

  /** One of several chains, each equally likely: torchvision's {@code RandomChoice}. */
  public Augment oneOf(Augment... chains) {
    if (chains.length == 0) {
      throw new IllegalArgumentException("oneOf: no chain (expected: at least one)");
    }
    return and(new OneOf(Arrays.stream(chains).<Op>map(chain -> chain.chain).toList()));
  }

  // Settings.

  /** What shows where the photo does not reach, 0 to 255; black by default. */
  public Augment fill(int red, int green, int blue) {
    List<Integer> levels = List.of(red, green, blue);
    for (int level : levels) {
      if (level < 0 || level > 255) {
        throw new IllegalArgumentException("fill: %d (expected: 0 to 255)".formatted(level));
      }
    }
    return with(settings.fill(levels));
  }

  /**
   * Whether values are rounded and clamped to 0 to 255 after each operation, as torchvision does on
   * uint8 pixels; false by default: once, at the end, which is faster.
   */
  public Augment clamped(boolean clamped) {
    return with(settings.clamped(clamped));
  }

  /** What the draws depend on; by default the seed of the order of the samples. */
  public Augment seed(long seed) {
    return with(settings.seed(seed));
  }

  /**
   * What a decode-once file ({@link dev.sheaf.load.SequenceBuilder#cache}) keeps of each photo, 256
   * by default: the photo upright, shrunk so that its short side has at most so many pixels, or
   * further if it is longer than 2:1, and never enlarged. Crops are drawn from that, in the first
   * epoch too. A photo takes up to {@code 2 * side * side} pixels of the file: 0.4 MB for 256.
   *
   * <p>A photo that was shrunk is resampled twice, so its pixels are not those without the file: of
   * random resized crops to 224 x 224 of 100 photos, most of them 500 x 375, by 2.3 grey levels on
   * average and 8.4 in the worst photo with 256, by 0.25 and 5.6 with 384. What differs is
   * sharpness: a small crop is enlarged from what was shrunk. Raise this where small crops are to
   * show what the photos hold; a file with 384 takes twice the space. Without operations that move
   * pixels, the file keeps what it keeps without augmentation, and bytes are the same as without
   * it.
   *
   * @param side pixels
   */
  public Augment cacheSide(int side) {
    if (side < 1 || side > LONGEST_CACHE_SIDE) {
      throw new IllegalArgumentException(
          "cacheSide: %d (expected: 1 to %d)".formatted(side, LONGEST_CACHE_SIDE));
    }
    return with(settings.cacheSide(side));
  }

  @Override
  public Augment overCache() {
    return chain.moves() ? with(settings.drawnOverCache()) : this;
  }

  @Override
  public String description() {
    return (chain.ops().isEmpty() ? "nothing" : chain.description()) + settings.description();
  }

  @Override
  public boolean isRandom() {
    return chain.isRandom();
  }

  @Override
  public OptionalLong seed() {
    return settings.seed();
  }

  @Override
  public String toString() {
    return description();
  }

  Chain chain() {
    return chain;
  }

  AugmentSettings settings() {
    return settings;
  }

  private static void positive(String what, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("%s: %d (expected: > 0)".formatted(what, size));
    }
  }

  private static void notNegative(String what, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("%s: %d (expected: >= 0)".formatted(what, size));
    }
  }
}
