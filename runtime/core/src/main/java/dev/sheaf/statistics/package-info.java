/** Means, standard deviations and class counts of the samples that are trained on. */
@NullMarked
package dev.sheaf.statistics;

import org.jspecify.annotations.NullMarked;
