/** The annotation processor that writes a typed sequence for each {@code @Sample} record. */
@NullMarked
package dev.sheaf.processor;

import org.jspecify.annotations.NullMarked;
