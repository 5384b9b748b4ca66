package dev.sheaf.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an enum constant: what the class is called in folders and files, beside the constant's own
 * name. {@code @ClassName("Rosa canina") DOG_ROSE}. Not needed for a name that differs only in
 * case, or in hyphens or spaces for underscores.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ClassName {
  /** The other names; the first is written to files. */
  String[] value();
}
