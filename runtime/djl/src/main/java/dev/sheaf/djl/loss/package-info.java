/** Losses for each sample of a batch, by Keras's names. */
@NullMarked
package dev.sheaf.djl.loss;

import org.jspecify.annotations.NullMarked;
