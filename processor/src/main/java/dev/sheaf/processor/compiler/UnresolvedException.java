package dev.sheaf.processor.compiler;

/** A value of an annotation is not known. */
public final class UnresolvedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Resolution resolution;

  /**
   * @param resolution whether it may yet be known
   */
  public UnresolvedException(Resolution resolution) {
    super(resolution.name());
    this.resolution = resolution;
  }

  public Resolution resolution() {
    return resolution;
  }
}
