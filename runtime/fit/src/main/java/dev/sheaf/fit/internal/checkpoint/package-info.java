/** The files of a checkpoint. */
@NullMarked
package dev.sheaf.fit.internal.checkpoint;

import org.jspecify.annotations.NullMarked;
