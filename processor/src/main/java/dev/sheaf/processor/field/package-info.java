/**
 * The kinds of fields, one file a kind: what each requires, reads, checks, constructs and means.
 */
@NullMarked
package dev.sheaf.processor.field;

import org.jspecify.annotations.NullMarked;
