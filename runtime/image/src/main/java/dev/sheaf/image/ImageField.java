package dev.sheaf.image;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.annotation.Aspect;
import dev.sheaf.annotation.Layout;
import dev.sheaf.annotation.Resize;
import dev.sheaf.field.BadSampleException;
import dev.sheaf.field.Field;
import dev.sheaf.field.FileInspection;
import dev.sheaf.field.FileInspection.Verdict;
import dev.sheaf.field.FileInspector;
import dev.sheaf.field.Row;
import dev.sheaf.field.Workspace;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture from a file: decoded, turned upright, resized, scaled and laid out; float32 or uint8
 * [n, channels, height, width] or [n, height, width, channels].
 *
 * <p>The stored form is uint8 in the tensor's layout; finishing makes {@code (x * scale - mean) /
 * std} of it. Any picture is converted: grey becomes three equal channels, CMYK becomes RGB,
 * transparency is dropped as Pillow's {@code convert("RGB")} drops it, and of an animation the
 * first frame is taken.
 */
public final class ImageField extends Field implements FileInspector {
  /** The second part changes whenever other pixels come of the same file. */
  private static final String DECODER = "opencv 4.13.0, resize 1";

  private static final long PIXEL_LIMIT = 178_956_970;

  private final Target target;
  private final Normaliser normaliser;
  private final boolean thorough;
  private final WholeFiles whole = new WholeFiles();

  private ImageField(Builder settings) {
    super(settings.spec());
    target = settings.target();
    normaliser = settings.normaliser();
    thorough = settings.thorough;
  }

  /** A field for pictures of {@code height} rows and {@code width} columns. */
  public static Builder builder(String name, Role role, int height, int width) {
    return new Builder(name, role, height, width);
  }

  Target target() {
    return target;
  }

  Normaliser normaliser() {
    return normaliser;
  }

  @Override
  public int storedBytes() {
    return target.bytes();
  }

  @Override
  public boolean storedAsTensor() {
    return spec().dtype() == DType.UINT8;
  }

  @Override
  public String decoder() {
    // What was kept without being walked is not to be taken for whole.
    return DECODER + (thorough ? ", walked" : "");
  }

  /** Encodes the picture in the file with this path. */
  public void encode(@Nullable String path, Row row) {
    if (path == null) {
      throw bad("null", "no path", "Give every sample a file.");
    }
    Path file;
    try {
      file = Path.of(path);
    } catch (InvalidPathException e) {
      throw bad(path, "is no path: " + e.getReason(), "Correct the path or remove the sample.");
    }
    encode(file, row);
  }

  /** Encodes the picture in the file with this {@code file:} URI. */
  public void encode(@Nullable URI uri, Row row) {
    if (uri == null) {
      throw bad("null", "no URI", "Give every sample a file.");
    }
    Path file;
    try {
      file = Path.of(uri);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw bad(uri, "is no URI of a file", "Use file: URIs, and fetch other files first.");
    }
    encode(file, row);
  }

  /** Encodes the picture in this file. */
  public void encode(@Nullable Path path, Row row) {
    if (path == null) {
      throw bad("null", "no path", "Give every sample a file.");
    }
    if (row.recall(path)) {
      return;
    }
    try {
      row.workspace()
          .get(ImageScratch.class, ImageScratch::new)
          .encode(path, target, thorough ? whole : null, row);
    } catch (BadImageException e) {
      throw new BadSampleException(name(), path.toString(), e.problem, e.remedy, e.getCause());
    }
  }

  @Override
  public void finish(ByteBuffer stored, int from, ByteBuffer tensor, int to, Workspace workspace) {
    normaliser.finish(
        stored, from, tensor, to, workspace.get(FinishScratch.class, FinishScratch::new));
  }

  @Override
  public String mode() {
    return target.channels() == 1 ? "L" : "RGB";
  }

  @Override
  public FileInspection inspect(Path file, Workspace workspace) {
    ImageScratch scratch = workspace.get(ImageScratch.class, ImageScratch::new);
    ImageHeader header = new ImageHeader(ImageFormat.JPEG, "", 0, 0, 1);
    String format = "";
    long size = 0;
    try {
      ByteBuffer bytes = scratch.file().read(file);
      size = bytes.limit();
      header = ImageHeader.read(bytes, target.pixelLimit());
      format = header.format().name();
      scratch.check(bytes, header, whole);
      return new FileInspection(
          file,
          Verdict.OK,
          "",
          "",
          size,
          format,
          header.mode(),
          header.width(),
          header.height(),
          header.orientation());
    } catch (BadImageException e) {
      return new FileInspection(
          file,
          e.verdict,
          e.problem,
          e.remedy,
          size,
          format,
          header.mode(),
          header.width(),
          header.height(),
          header.orientation());
    }
  }

  /** The settings of a field; each as the element of the same name of {@code @ImagePath}. */
  public static final class Builder {
    private final String name;
    private final Role role;
    private final int height;
    private final int width;
    private int channels = 3;
    private Layout layout = Layout.CHANNELS_FIRST;
    private Resize resize = Resize.BILINEAR;
    private boolean antialias = true;
    private Aspect fit = Aspect.STRETCH;
    private boolean exif = true;
    private double scale = 1.0 / 255;
    private double[] mean = {};
    private double[] std = {};
    private DType dtype = DType.FLOAT32;
    private boolean thorough = !"false".equals(System.getProperty("sheaf.image.thorough"));
    private long pixelLimit = Long.getLong(ImageHeader.PIXEL_LIMIT, PIXEL_LIMIT);

    private Builder(String name, Role role, int height, int width) {
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
    public Builder channels(int channels) {
      if (channels != 1 && channels != 3) {
        throw new IllegalArgumentException("channels: %d (expected: 1 or 3)".formatted(channels));
      }
      this.channels = channels;
      return this;
    }

    /** The order of the dimensions; {@code CHANNELS_FIRST} by default. */
    public Builder layout(Layout layout) {
      this.layout = layout;
      return this;
    }

    /** The filter; {@code BILINEAR} by default. */
    public Builder resize(Resize resize) {
      this.resize = resize;
      return this;
    }

    /**
     * Whether shrinking averages, as Pillow does; true by default. Without, {@code BILINEAR} and
     * {@code BICUBIC} are those of OpenCV; the other two are the same either way.
     */
    public Builder antialias(boolean antialias) {
      this.antialias = antialias;
      return this;
    }

    /** What happens to another aspect ratio; {@code STRETCH} by default. */
    public Builder fit(Aspect fit) {
      this.fit = fit;
      return this;
    }

    /** Whether the camera's orientation is applied; true by default. */
    public Builder exif(boolean exif) {
      this.exif = exif;
      return this;
    }

    /** What 0 to 255 is multiplied with; 1/255 by default. */
    public Builder scale(double scale) {
      if (!Double.isFinite(scale)) {
        throw new IllegalArgumentException("scale: %s (expected: a number)".formatted(scale));
      }
      this.scale = scale;
      return this;
    }

    /** Subtracted after scaling: none, one, or one for each channel. */
    public Builder mean(double... mean) {
      this.mean = mean.clone();
      return this;
    }

    /** Divided by after that: none, one, or one for each channel. */
    public Builder std(double... std) {
      for (double value : std) {
        if (!(value > 0)) {
          throw new IllegalArgumentException("std: %s (expected: > 0)".formatted(value));
        }
      }
      this.std = std.clone();
      return this;
    }

    /** FLOAT32, the default, or UINT8: the pixels as they are. */
    public Builder dtype(DType dtype) {
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
    public Builder pixelLimit(long pixels) {
      if (pixels < 1) {
        throw new IllegalArgumentException("pixelLimit: %d (expected: > 0)".formatted(pixels));
      }
      pixelLimit = pixels;
      return this;
    }

    /**
     * Whether the compressed data of each JPEG file are walked to the end the first time that the
     * file is decoded, for damage that decoders only warn of while they make up pixels; true unless
     * the system property {@code sheaf.image.thorough} is {@code false}. In the first epoch this
     * adds about two fifths to the time of a photo, later a check sum: what was found whole, here
     * or by {@link ImageField#inspect}, is not walked again until its content changes. The other
     * formats' decoders fail by themselves.
     */
    public Builder thorough(boolean thorough) {
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

    private Target target() {
      return new Target(height, width, channels, layout, resize, antialias, fit, exif, pixelLimit);
    }

    private TensorSpec spec() {
      Shape shape =
          layout == Layout.CHANNELS_FIRST
              ? Shape.of(channels, height, width)
              : Shape.of(height, width, channels);
      return new TensorSpec(name, role, dtype, shape, List.of());
    }

    private Normaliser normaliser() {
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
}
