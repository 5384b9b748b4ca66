/** The walk through fax data in TIFF files that finds what decoders pass over. Not for users. */
@NullMarked
package dev.sheaf.image.internal.fax;

import org.jspecify.annotations.NullMarked;
