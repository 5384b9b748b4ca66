/** What a file says of its picture before any pixel is decoded, for each format. Not for users. */
@NullMarked
package dev.sheaf.image.internal.header;

import org.jspecify.annotations.NullMarked;
