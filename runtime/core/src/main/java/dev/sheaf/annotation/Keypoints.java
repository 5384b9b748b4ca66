package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Points of a photo, always the same ones, such as the joints of a body: float32 [n, count, 3] of
 * x, y and how visible each is. What happens to the photo (turning, cropping, resizing,
 * augmentation) happens to the points too; one that leaves the picture becomes invisible. A target
 * unless said otherwise. For a {@code float[]} of {@code 3 * count} numbers, as {@code keypoints}
 * in COCO: x, y in pixels of the upright photo, and 0 for a point that is not labelled, 1 for one
 * that is hidden, 2 for one that is seen.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Keypoints {
  /** The component with {@link ImagePath} that they belong to; can be left out if there is one. */
  String of() default "";

  /** How many points every sample has. Must be written. */
  int count() default 0;

  /**
   * The indices of points that change places when the photo is mirrored, left and right of one pair
   * after the other: {@code {1, 2, 3, 4}} for eyes 1 and 2, ears 3 and 4.
   */
  int[] pairs() default {};

  /** Whether x and y are shares of the tensor's width and height, rather than its pixels. */
  boolean normalised() default false;

  /** What the tensor is for; left empty, it is a target. */
  Role[] role() default {};
}
