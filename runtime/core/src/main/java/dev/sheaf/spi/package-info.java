/** What generated code calls: the fields, which check a value and encode it into its row. */
@NullMarked
package dev.sheaf.spi;

import org.jspecify.annotations.NullMarked;
