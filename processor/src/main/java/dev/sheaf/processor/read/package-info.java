/** From {@code javax.lang.model} to the model: the only place that sees annotations. */
@NullMarked
package dev.sheaf.processor.read;

import org.jspecify.annotations.NullMarked;
