/** Where the pixels of a photo go, and with them masks, boxes and points. Not for users. */
@NullMarked
package dev.sheaf.image.internal.geometry;

import org.jspecify.annotations.NullMarked;
