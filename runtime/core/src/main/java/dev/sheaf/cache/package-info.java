/** The decode-once file: what costly files became, kept for later epochs and runs. */
@NullMarked
package dev.sheaf.cache;

import org.jspecify.annotations.NullMarked;
