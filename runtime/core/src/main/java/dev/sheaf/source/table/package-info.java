/** Samples from CSV, TSV and JSON Lines files, and back. */
@NullMarked
package dev.sheaf.source.table;

import org.jspecify.annotations.NullMarked;
