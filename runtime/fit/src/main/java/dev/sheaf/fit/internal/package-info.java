/** What the packages of this module share. */
@NullMarked
package dev.sheaf.fit.internal;

import org.jspecify.annotations.NullMarked;
