package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.PixelScale;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.resize.Target;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an {@link ImageField}; each as the element of the same name of
 * {@code @ImagePath}.
 */
public final class ImageFieldBuilder {
  private final String name;
  private final Role role;
  private final int height;
  private final int width;
  private int channels = 3;
  private Layout layout = Layout.CHANNELS_FIRST;
  private Interpolation resize = Interpolation.BILINEAR;
  private boolean antialias = true;
  private ImageFit fit = ImageFit.STRETCH;
  private boolean exif = true;
  private double scale = 1.0 / 255;
  private double[] mean = {};
  private double[] std = {};
  private DType dtype = DType.FLOAT32;
  private boolean thorough = !"false".equals(System.getProperty("sheaf.image.thorough"));
  private long pixelLimit = ImageHeader.defaultPixelLimit();

  ImageFieldBuilder(String name, Role role, int height, int width) {
    this.name = name;
    this.role = role;
    this.height = positive("height", height);
    this.width = positive("width", width);
  }

  private static int positive(String what, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("%s: %d (expected: > 0)".formatted(what, size));
    }
    return size;
  }

  /** 3 for red, green, blue, the default; 1 for grey. */
  public ImageFieldBuilder channels(int channels) {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("channels: %d (expected: 1 or 3)".formatted(channels));
    }
    this.channels = channels;
    return this;
  }

  /** The order of the dimensions; {@code CHANNELS_FIRST} by default. */
  public ImageFieldBuilder layout(Layout layout) {
    this.layout = layout;
    return this;
  }

  /** The filter; {@code BILINEAR} by default. */
  public ImageFieldBuilder resize(Interpolation resize) {
    this.resize = resize;
    return this;
  }

  /**
   * Whether shrinking averages, as Pillow does; true by default. Without, {@code BILINEAR} and
   * {@code BICUBIC} are those of OpenCV; the other two are the same either way.
   */
  public ImageFieldBuilder antialias(boolean antialias) {
    this.antialias = antialias;
    return this;
  }

  /** What happens to another aspect ratio; {@code STRETCH} by default. */
  public ImageFieldBuilder fit(ImageFit fit) {
    this.fit = fit;
    return this;
  }

  /** Whether the camera's orientation is applied; true by default. */
  public ImageFieldBuilder exif(boolean exif) {
    this.exif = exif;
    return this;
  }

  /** What 0 to 255 is multiplied with; 1/255 by default. */
  public ImageFieldBuilder scale(double scale) {
    if (!Double.isFinite(scale)) {
      throw new IllegalArgumentException("scale: %s (expected: a number)".formatted(scale));
    }
    this.scale = scale;
    return this;
  }

  /** Subtracted after scaling: none, one, or one for each channel. */
  public ImageFieldBuilder mean(double... mean) {
    this.mean = mean.clone();
    return this;
  }

  /** Divided by after that: none, one, or one for each channel. */
  public ImageFieldBuilder std(double... std) {
    for (double value : std) {
      if (!(value > 0)) {
        throw new IllegalArgumentException("std: %s (expected: > 0)".formatted(value));
      }
    }
    this.std = std.clone();
    return this;
  }

  /** FLOAT32, the default, or UINT8: the pixels as they are. */
  public ImageFieldBuilder dtype(DType dtype) {
    if (dtype == DType.INT64) {
      throw new IllegalArgumentException("dtype: int64 (expected: float32 or uint8)");
    }
    this.dtype = dtype;
    return this;
  }

  /**
   * The most pixels that a file may announce, so that a small file cannot fill the memory; by
   * default the system property {@code sheaf.image.pixelLimit}, or else 178,956,970 as in Pillow.
   */
  public ImageFieldBuilder pixelLimit(long pixels) {
    if (pixels < 1) {
      throw new IllegalArgumentException("pixelLimit: %d (expected: > 0)".formatted(pixels));
    }
    pixelLimit = pixels;
    return this;
  }

  /**
   * Whether the data of each file are walked to the end the first time that the file is decoded,
   * for damage that decoders only warn of while they make up pixels: the codes of JPEG, the check
   * sums of PNG and of TIFF with deflate, the codes of TIFF with LZW or PackBits; true unless the
   * system property {@code sheaf.image.thorough} is {@code false}. In the first epoch this adds
   * about two fifths to the time of a JPEG photo and two thirds to a PNG, later a check sum: what
   * was found whole, here or by {@link ImageField#inspect}, is not walked again until its content
   * changes. PNG files are walked in any case, because a small one can unpack without end.
   */
  public ImageFieldBuilder thorough(boolean thorough) {
    this.thorough = thorough;
    return this;
  }

  /**
   * The field.
   *
   * @throws IllegalArgumentException if mean or std has another count than none, one or one for
   *     each channel
   */
  public ImageField build() {
    return new ImageField(this);
  }

  boolean isThorough() {
    return thorough;
  }

  Target target() {
    return new Target(height, width, channels, layout, resize, antialias, fit, exif, pixelLimit);
  }

  TensorSpec spec() {
    Shape shape =
        layout == Layout.CHANNELS_FIRST
            ? Shape.of(channels, height, width)
            : Shape.of(height, width, channels);
    return new TensorSpec(name, role, dtype, shape, List.of(), pixels());
  }

  private @Nullable PixelScale pixels() {
    return dtype == DType.FLOAT32
        ? new PixelScale(scale, channels("mean", mean, 0), channels("std", std, 1))
        : null;
  }

  private List<Double> channels(String what, double[] values, double none) {
    return IntStream.range(0, channels)
        .mapToObj(channel -> of(what, values, channel, none))
        .toList();
  }

  Normaliser normaliser() {
    double[] factor = new double[channels];
    double[] shift = new double[channels];
    for (int channel = 0; channel < channels; channel++) {
      double divide = of("std", std, channel, 1);
      factor[channel] = scale / divide;
      shift[channel] = -of("mean", mean, channel, 0) / divide;
    }
    return new Normaliser(height * width, layout == Layout.CHANNELS_FIRST, factor, shift);
  }

  private double of(String what, double[] values, int channel, double none) {
    if (values.length > 1 && values.length != channels) {
      throw new IllegalArgumentException(
          "%s: %d values (expected: 0, 1 or %d)".formatted(what, values.length, channels));
    }
    return values.length == 0 ? none : values[values.length == 1 ? 0 : channel];
  }
}
