/** Samples from CSV, TSV and JSON Lines files, and back; samples from databases. */
@NullMarked
package dev.sheaf.source.table;

import org.jspecify.annotations.NullMarked;
