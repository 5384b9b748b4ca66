/** From the model to source code. */
@NullMarked
package dev.sheaf.processor.emit;

import org.jspecify.annotations.NullMarked;
