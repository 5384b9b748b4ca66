/**
 * How the gradients of a step become new weights: {@link
 * dev.sheaf.djl.internal.update.WeightUpdate} says in which order. Not for users.
 */
@NullMarked
package dev.sheaf.djl.internal.update;

import org.jspecify.annotations.NullMarked;
