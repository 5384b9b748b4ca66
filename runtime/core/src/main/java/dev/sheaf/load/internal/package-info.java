/**
 * The machinery of loading. Read it in this order: {@link dev.sheaf.load.internal.BatchSource}
 * (where batches come from), {@link dev.sheaf.load.internal.BatchTask} (the work of one batch),
 * {@link dev.sheaf.load.internal.Prefetcher} (the state machine that hands work to workers), {@link
 * dev.sheaf.load.internal.BatchFeed} (who does the work), {@link
 * dev.sheaf.load.internal.SampleTask} (the work where the batches are made of samples).
 */
@NullMarked
package dev.sheaf.load.internal;

import org.jspecify.annotations.NullMarked;
