package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class as its index: int64 [n]. A target unless said otherwise. For an enum, whose constants are
 * the classes, or for {@code int} or {@code String} with {@link #classes}. A {@code String} without
 * them has classes that are known when the program runs: the generated {@code builder} then takes
 * them as {@link dev.sheaf.Classes}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ClassIndex {
  /**
   * The class names in order of their index, for a component that is not an enum; left empty on a
   * {@code String}, they are known when the program runs.
   */
  String[] classes() default {};

  /** What the tensor is for; left empty, it is a target. */
  Role[] role() default {};
}
