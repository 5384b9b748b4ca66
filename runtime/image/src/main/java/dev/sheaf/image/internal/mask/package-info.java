/** Masks: the numbers of a picture's pixels as they are in its file, not the colours they mean. */
@NullMarked
package dev.sheaf.image.internal.mask;

import org.jspecify.annotations.NullMarked;
