package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Things in a photo, each by its box and its class. They become two tensors: the boxes, float32 [n,
 * most, 4], and under the component's name with {@code Classes} behind it their classes, int64 [n,
 * most]. Rows behind the last box are zeros, of class -1. What happens to the photo (turning,
 * cropping, resizing, augmentation) happens to the boxes too: each becomes the smallest upright box
 * around its four corners, clipped to the picture. Targets unless said otherwise. For {@code
 * List<Box>}; in tables each box is the text that {@link dev.sheaf.Box#parse} reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Boxes {
  /** The component with {@link ImagePath} that they belong to; can be left out if there is one. */
  String of() default "";

  /** The most boxes of a sample; one with more is a bad sample. Must be written. */
  int most() default 0;

  /** What the four numbers of a box are. */
  BoxFormat format() default BoxFormat.XYXY;

  /** Whether they are shares of the tensor's width and height, 0 to 1, rather than its pixels. */
  boolean normalised() default false;

  /** The names of the classes in order of their index; left empty, a label is any index from 0. */
  String[] classes() default {};

  /**
   * Boxes narrower or lower than this many pixels of the tensor are left out: the {@code min_size}
   * of torchvision's {@code SanitizeBoundingBoxes}.
   */
  double smallest() default 1;

  /** What the tensors are for; left empty, they are targets. */
  Role[] role() default {};
}
