/** Metrics of a model, by Keras's names. */
@NullMarked
package dev.sheaf.djl.metric;

import org.jspecify.annotations.NullMarked;
