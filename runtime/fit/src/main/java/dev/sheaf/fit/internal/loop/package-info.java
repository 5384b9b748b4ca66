/** What the training loop is made of: where batches come from, where training is, what ends it. */
@NullMarked
package dev.sheaf.fit.internal.loop;

import org.jspecify.annotations.NullMarked;
