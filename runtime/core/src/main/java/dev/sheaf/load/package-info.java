/** From samples to batches: order, workers, the ring of batches. */
@NullMarked
package dev.sheaf.load;

import org.jspecify.annotations.NullMarked;
