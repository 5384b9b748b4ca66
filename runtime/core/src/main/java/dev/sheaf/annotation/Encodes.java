package dev.sheaf.annotation;

import dev.sheaf.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an encoder: the shape and the dtype of what it writes for one sample. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Encodes {
  /** The shape of one sample, without the batch dimension; empty for a single number. */
  int[] shape();

  /** The type of the elements. */
  DType dtype() default DType.FLOAT32;
}
