package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Numbers of a fixed count: float32 [n, length]. An input unless said otherwise. For {@code
 * float[]}, {@code double[]} and {@code List<Float>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Vector {
  /** How many numbers each sample has. Must be written. */
  int length() default 0;

  /** What the tensor is for; left empty, it is an input. */
  Role[] role() default {};
}
