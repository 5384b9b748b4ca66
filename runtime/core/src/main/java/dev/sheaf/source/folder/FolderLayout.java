package dev.sheaf.source.folder;

import dev.sheaf.source.Problems;
import java.util.List;

/** What the folders below a root mean. */
interface FolderLayout<R> {
  /** The samples in their order; what is wrong goes to the problems. */
  List<R> read(DirectoryWalk walk, Problems problems);

  /** The same without complaints about classes that have no file. */
  FolderLayout<R> allowEmpty(boolean allowEmpty);

  /** What the root holds, for a message. */
  String content();
}
