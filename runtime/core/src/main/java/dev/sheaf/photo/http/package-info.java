/** Photos behind HTTP: retried, bounded, kept in a folder of this machine. */
@NullMarked
package dev.sheaf.photo.http;

import org.jspecify.annotations.NullMarked;
