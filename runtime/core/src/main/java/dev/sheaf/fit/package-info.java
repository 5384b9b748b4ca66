/** The training loop and what goes with it. */
@NullMarked
package dev.sheaf.fit;

import org.jspecify.annotations.NullMarked;
