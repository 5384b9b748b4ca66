package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file with the class of each pixel of a photo: int64 [n, height, width], the size of the photo's
 * tensor. What happens to the photo (turning, cropping, resizing, augmentation) happens to the mask
 * too, and each pixel takes the nearest label. A target unless said otherwise. For all types that
 * {@link ImagePath} is for, of a PNG file whose palette indices or grey values are the labels.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Mask {
  /** The component with {@link ImagePath} that it belongs to; can be left out if there is one. */
  String of() default "";

  /** How many classes there are, 2 to 256: labels are 0 to {@code classes - 1}. Must be written. */
  int classes() default 0;

  /**
   * A label that is kept as it is beside those of the classes, for a loss that leaves such pixels
   * out, and the label of pixels that show nothing of the photo; -1 for none: then the file holds
   * classes only, and such pixels are of class 0.
   */
  int ignore() default 255;

  /** What the tensor is for; left empty, it is a target. */
  Role[] role() default {};
}
