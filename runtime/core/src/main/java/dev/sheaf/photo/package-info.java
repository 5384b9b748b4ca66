/** Photos of samples, wherever their bytes are: in files, in memory, in a bucket. */
@NullMarked
package dev.sheaf.photo;

import org.jspecify.annotations.NullMarked;
