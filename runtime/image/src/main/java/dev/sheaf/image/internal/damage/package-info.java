/** Finds what decoders pass over: damage, and files that unpack without end. Not for users. */
@NullMarked
package dev.sheaf.image.internal.damage;

import org.jspecify.annotations.NullMarked;
