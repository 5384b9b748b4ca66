/**
 * The training loop and what goes with it: Keras's {@code fit}, {@code evaluate} and {@code
 * predict} with their arguments, callbacks and progress lines by their names.
 *
 * <p>Of Keras's callbacks these are left out: {@code RemoteMonitor} posts to the server of a
 * project that is no more (an own {@link dev.sheaf.fit.Callback} with {@code java.net.http} does
 * the same); {@code SwapEMAWeights} and {@code OrbaxCheckpoint} belong to optimisers and storage of
 * other engines.
 */
@NullMarked
package dev.sheaf.fit;

import org.jspecify.annotations.NullMarked;
