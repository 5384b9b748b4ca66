/**
 * The photometric ops of augmentation, gathered and applied in as few passes as possible. Begin
 * with {@link dev.sheaf.image.internal.colour.ColourPass}. Not for users.
 */
@NullMarked
package dev.sheaf.image.internal.colour;

import org.jspecify.annotations.NullMarked;
