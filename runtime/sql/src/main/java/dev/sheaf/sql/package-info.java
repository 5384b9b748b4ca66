/** Files of tables, read by an embedded DuckDB: Parquet, JSON and CSV over globs. */
@NullMarked
package dev.sheaf.sql;

import org.jspecify.annotations.NullMarked;
