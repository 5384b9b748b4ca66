/** From a class with {@code @Sample} to its model, and the mistakes in it. */
@NullMarked
package dev.sheaf.processor.record;

import org.jspecify.annotations.NullMarked;
