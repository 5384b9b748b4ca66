/** How the types of components are read from text and written as text. */
@NullMarked
package dev.sheaf.processor.table;

import org.jspecify.annotations.NullMarked;
