package dev.sheaf.source.folder;

/** What a directory source does with a symbolic link below its root. */
public enum SymbolicLinks {
  /** Each is an error that names it: nobody trains on files that they did not mean. */
  REFUSE,
  /** They are passed over. */
  IGNORE,
  /** They are followed, but one that leads out of the root is an error. */
  INSIDE,
  /** They are followed wherever they lead. */
  FOLLOW
}
