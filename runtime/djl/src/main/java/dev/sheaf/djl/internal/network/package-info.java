/** How the learner sees a network: its blocks by name, what of it is frozen, how it is run. */
@NullMarked
package dev.sheaf.djl.internal.network;

import org.jspecify.annotations.NullMarked;
