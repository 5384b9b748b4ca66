/** From a file to the pixels as they are stored. Not for users. */
@NullMarked
package dev.sheaf.image.internal.decode;

import org.jspecify.annotations.NullMarked;
