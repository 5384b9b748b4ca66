package dev.sheaf.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that describes one training sample. The compiler writes {@code <Record>Sequence}, {@code
 * <Record>Batch} and {@code <Record>Samples} beside it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sample {
  /**
   * True for samples that carry no target, as those that a finished model is to predict. A record
   * without a target is otherwise an error.
   */
  boolean unlabelled() default false;
}
