/** Learning rates that follow a plan: each a function of the place in the run. */
@NullMarked
package dev.sheaf.fit.schedule;

import org.jspecify.annotations.NullMarked;
