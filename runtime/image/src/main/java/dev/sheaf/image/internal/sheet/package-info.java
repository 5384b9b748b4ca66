/** How a sheet of pictures is drawn, with what belongs to each painted over it. */
@NullMarked
package dev.sheaf.image.internal.sheet;

import org.jspecify.annotations.NullMarked;
