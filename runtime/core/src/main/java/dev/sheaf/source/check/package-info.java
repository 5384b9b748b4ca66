/** A look at all samples before training. */
@NullMarked
package dev.sheaf.source.check;

import org.jspecify.annotations.NullMarked;
