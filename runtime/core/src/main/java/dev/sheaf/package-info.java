/** Sequences of batches of tensors: what everything else is about. */
@NullMarked
package dev.sheaf;

import org.jspecify.annotations.NullMarked;
