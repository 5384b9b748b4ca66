/** The fields: each checks a component's value and encodes it into its sample's row. */
@NullMarked
package dev.sheaf.field;

import org.jspecify.annotations.NullMarked;
