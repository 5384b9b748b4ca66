/**
 * The walk through the compressed data of a JPEG file that finds what decoders fill in. Not for
 * users.
 */
@NullMarked
package dev.sheaf.image.internal.jpeg;

import org.jspecify.annotations.NullMarked;
