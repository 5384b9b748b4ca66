package dev.sheaf.processor.field;

/** What a component holds outside of the model: in folders, in checks and on sheets. */
public enum Content {
  /** The path or the bytes of a picture; {@code sheaf-image} reads it. */
  PICTURE,
  /** A class, or several; it has names. */
  CLASS,
  /** Boxes of a picture. */
  BOXES,
  /** Keypoints of a picture. */
  KEYPOINTS,
  /** Anything else. */
  VALUE
}
