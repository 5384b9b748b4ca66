/**
 * Metrics of a model over an epoch, by Keras's names.
 *
 * <p>A {@link dev.sheaf.djl.metric.TargetMetric} is what a user chooses; with a {@link
 * dev.sheaf.djl.metric.Target} it becomes an {@link dev.sheaf.djl.metric.EpochMetric}, which knows
 * how wide its sums are and what the {@link dev.sheaf.djl.metric.Predictions} of a batch add to
 * them. The numbers are read from the engine once a batch and counted here, in double precision. A
 * metric of one's own is a {@link dev.sheaf.djl.metric.SampleMetric}, or implements TargetMetric.
 */
@NullMarked
package dev.sheaf.djl.metric;

import org.jspecify.annotations.NullMarked;
