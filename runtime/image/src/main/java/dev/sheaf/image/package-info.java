/** Photos: decoded, turned upright, resized and normalised straight into a batch. */
@NullMarked
package dev.sheaf.image;

import org.jspecify.annotations.NullMarked;
