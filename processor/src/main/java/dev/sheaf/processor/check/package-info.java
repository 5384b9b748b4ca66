/** From the model to the mistakes in it. */
@NullMarked
package dev.sheaf.processor.check;

import org.jspecify.annotations.NullMarked;
