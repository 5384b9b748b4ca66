/** A learner on DJL. */
@NullMarked
package dev.sheaf.djl;

import org.jspecify.annotations.NullMarked;
