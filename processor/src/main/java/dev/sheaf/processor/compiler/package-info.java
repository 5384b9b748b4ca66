/**
 * What the compiler knows: annotations, types and what is around a record, each value with its
 * position.
 */
@NullMarked
package dev.sheaf.processor.compiler;

import org.jspecify.annotations.NullMarked;
