package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Any number of classes as a row with a one at the index of each: float32 [n, classes]. A target
 * unless said otherwise. For {@code Set<E>} and {@code EnumSet<E>} of an enum, or {@code int[]}
 * with {@link #classes}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface MultiHot {
  /** The class names in order of their index, for a component that is not a set of an enum. */
  String[] classes() default {};

  /** What the tensor is for; left empty, it is a target. */
  Role[] role() default {};
}
