package dev.sheaf.source.table;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a table is read and written.
 *
 * @param separator between cells; 0 to go by the file's name
 * @param root what relative paths start from; null for the file's folder
 * @param outside whether paths may lead out of the root
 * @param otherColumns whether a query may have columns of no component
 * @param fetchSize how many rows of a query are in memory at a time; 0 for what suits them
 */
record TableSettings(
    Charset charset,
    char separator,
    char inner,
    @Nullable Path root,
    boolean outside,
    boolean otherColumns,
    int fetchSize) {
  /** The separator of a file: a tab for {@code .tsv} and {@code .tab}, otherwise a comma. */
  char separatorOf(Path file) {
    if (separator != 0) {
      return separator;
    }
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".tsv") || name.endsWith(".tab") ? '\t' : ',';
  }
}
