/** Where samples come from: directories, tables, splits, and the order of an epoch. */
@NullMarked
package dev.sheaf.source;

import org.jspecify.annotations.NullMarked;
