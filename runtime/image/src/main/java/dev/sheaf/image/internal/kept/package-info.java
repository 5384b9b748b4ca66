/** Photos at a bounded size, as the decode-once file keeps them for random crops. Not for users. */
@NullMarked
package dev.sheaf.image.internal.kept;

import org.jspecify.annotations.NullMarked;
