/**
 * From the pixels as they are stored to the size, the turn and the layout of the tensor. Not for
 * users.
 */
@NullMarked
package dev.sheaf.image.internal.resize;

import org.jspecify.annotations.NullMarked;
