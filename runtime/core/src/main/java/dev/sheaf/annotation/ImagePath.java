package dev.sheaf.annotation;

import dev.sheaf.DType;
import dev.sheaf.Normalization;
import dev.sheaf.Role;
import dev.sheaf.photo.PhotoSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file with a picture: decoded, turned upright, resized, scaled and laid out. An input unless
 * said otherwise. For {@code Path}, {@code String} and {@code URI} of a file; for {@code byte[]}
 * and {@code ByteBuffer}, which hold the bytes of a file as they are (JPEG, PNG and so on, not
 * pixels); and for a {@link PhotoSource}, or a class that implements it, which opens them wherever
 * they are.
 *
 * <p>Bytes in memory stay there as long as the samples do: they suit data sets that fit. A buffer
 * is read from its position to its limit, and neither moves. Bytes may be changed between two
 * epochs, and count as another picture then, but not while a sequence reads them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ImagePath {
  /** Rows of the resized picture. Must be written. */
  int height() default 0;

  /** Columns of the resized picture. Must be written. */
  int width() default 0;

  /** 3 for red, green, blue; 1 for grey. Any picture is converted. */
  int channels() default 3;

  /** The order of the tensor's dimensions. */
  Layout layout() default Layout.CHANNELS_FIRST;

  /** How pixels are made from the pixels of the file. */
  Interpolation resize() default Interpolation.BILINEAR;

  /** Whether shrinking averages over all pixels that fall into one, as Pillow does. */
  boolean antialias() default true;

  /** What happens to a picture of another aspect ratio. */
  ImageFit fit() default ImageFit.STRETCH;

  /** Whether the orientation that a camera wrote into the file is applied. */
  boolean exif() default true;

  /**
   * Scale, mean and standard deviation by name, such as {@code Normalization.IMAGENET}; then none
   * of {@link #scale}, {@link #mean} and {@link #std} is written.
   */
  Normalization normalize() default Normalization.UNIT;

  /** What the values 0 to 255 are multiplied with, before {@link #mean} and {@link #std}. */
  double scale() default 1.0 / 255;

  /** Subtracted after scaling: one for all channels or one each. */
  double[] mean() default {};

  /** Divided by after subtracting the mean: one for all channels or one each. */
  double[] std() default {};

  /**
   * FLOAT32, or UINT8 for engines that scale on the device (then scale, mean and std are unused).
   */
  DType dtype() default DType.FLOAT32;

  /** What the tensor is for; left empty, it is an input. */
  Role[] role() default {};
}
