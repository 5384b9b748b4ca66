/** Samples divided into parts to train and to validate with. */
@NullMarked
package dev.sheaf.source.split;

import org.jspecify.annotations.NullMarked;
