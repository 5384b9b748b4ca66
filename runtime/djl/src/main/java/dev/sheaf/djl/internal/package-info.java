/** What the packages of this module share; not for users. */
@NullMarked
package dev.sheaf.djl.internal;

import org.jspecify.annotations.NullMarked;
