/** What was read of a record and what its tensors are. */
@NullMarked
package dev.sheaf.processor.model;

import org.jspecify.annotations.NullMarked;
