/** How a record says what its components are. */
@NullMarked
package dev.sheaf.annotation;

import org.jspecify.annotations.NullMarked;
