package clashes;

/** Has the name of another, and is used nowhere. */
final class Schema {
  private Schema() {}
}
