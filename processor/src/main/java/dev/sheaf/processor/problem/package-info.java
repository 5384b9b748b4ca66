/** The catalogue of mistakes, and how and where each is said. */
@NullMarked
package dev.sheaf.processor.problem;

import org.jspecify.annotations.NullMarked;
