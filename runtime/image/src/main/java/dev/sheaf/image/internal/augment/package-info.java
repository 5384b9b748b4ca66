/** The operations of an augmentation, and what each draws for a sample. */
@NullMarked
package dev.sheaf.image.internal.augment;

import org.jspecify.annotations.NullMarked;
