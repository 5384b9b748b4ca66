package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number: float32 [n, 1], scaled by {@code (x - mean) / std} or by {@code (x - min) / (max -
 * min)}. An input unless said otherwise. For every primitive number; scalars that name the same
 * {@link #tensor} and stand side by side share one tensor, a column each.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Scalar {
  /** The name of the tensor to share; the component's own name by default. */
  String tensor() default "";

  /** Subtracted first. Not together with {@link #min} and {@link #max}. */
  double mean() default 0;

  /** Divided by after subtracting the mean; not 0. */
  double std() default 1;

  /** What becomes 0; given together with {@link #max}. */
  double min() default Double.NaN;

  /** What becomes 1; given together with {@link #min}. */
  double max() default Double.NaN;

  /** What the tensor is for; left empty, it is an input. */
  Role[] role() default {};
}
