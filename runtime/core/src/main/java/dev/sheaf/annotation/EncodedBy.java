package dev.sheaf.annotation;

import dev.sheaf.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Anything, encoded by a class of your own. An input unless said otherwise. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface EncodedBy {
  /**
   * An {@code Encoder} of the component's type, with an {@link Encodes} that declares its shape. It
   * is a static or top-level class with a constructor without parameters; both are public, or in
   * the record's package at least not private. Must be written.
   */
  Class<?> value() default void.class;

  /** What the tensor is for; left empty, it is an input. */
  Role[] role() default {};
}
