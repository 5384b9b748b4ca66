package dev.sheaf.processor;

/** The processor's version. */
final class Version {
  private Version() {}

  /** As it is in the jar's manifest; classes that are not in a jar have none. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development build)" : version;
  }
}
