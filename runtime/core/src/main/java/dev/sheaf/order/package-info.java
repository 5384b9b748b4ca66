/** The order of the samples in an epoch: a function of the seed and the epoch. */
@NullMarked
package dev.sheaf.order;

import org.jspecify.annotations.NullMarked;
