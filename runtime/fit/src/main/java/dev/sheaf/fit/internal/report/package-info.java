/** What is drawn and written of a run: plots and the event files of TensorBoard. */
@NullMarked
package dev.sheaf.fit.internal.report;

import org.jspecify.annotations.NullMarked;
