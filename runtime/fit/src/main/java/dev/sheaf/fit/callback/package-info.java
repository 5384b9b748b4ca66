/** Keras's callbacks with their arguments by their names. */
@NullMarked
package dev.sheaf.fit.callback;

import org.jspecify.annotations.NullMarked;
