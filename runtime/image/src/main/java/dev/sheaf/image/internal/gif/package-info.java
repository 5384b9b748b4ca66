/** Decodes the first picture of a GIF file. */
@NullMarked
package dev.sheaf.image.internal.gif;

import org.jspecify.annotations.NullMarked;
