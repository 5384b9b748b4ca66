/** Optimizers whose state can be saved, with Keras's names. */
@NullMarked
package dev.sheaf.djl.optimizer;

import org.jspecify.annotations.NullMarked;
