/** What several packages of Sheaf share and nobody else is to use. */
@NullMarked
package dev.sheaf.internal;

import org.jspecify.annotations.NullMarked;
