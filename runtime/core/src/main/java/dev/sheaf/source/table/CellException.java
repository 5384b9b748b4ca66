package dev.sheaf.source.table;

/**
 * A value that is wrong, in the words of the report; thrown and caught for each, so it is light.
 */
final class CellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CellException(String message) {
    super(message, null, false, false);
  }
}
