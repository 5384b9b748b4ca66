/**
 * Losses for each sample of a batch, by Keras's names and formulas; {@link
 * dev.sheaf.djl.loss.SampleLoss} has them all, and is what one of one's own implements.
 */
@NullMarked
package dev.sheaf.djl.loss;

import org.jspecify.annotations.NullMarked;
