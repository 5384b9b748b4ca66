/** What a user's own augmentation op works on. */
@NullMarked
package dev.sheaf.image.op;

import org.jspecify.annotations.NullMarked;
