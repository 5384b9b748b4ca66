/** Samples from the files of a directory. */
@NullMarked
package dev.sheaf.source.folder;

import org.jspecify.annotations.NullMarked;
