/** What is printed while a model trains: the screen, the bar and its times. */
@NullMarked
package dev.sheaf.fit.internal.console;

import org.jspecify.annotations.NullMarked;
