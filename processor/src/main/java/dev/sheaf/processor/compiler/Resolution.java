package dev.sheaf.processor.compiler;

import java.util.List;

/** What the compiler makes of the names in a record, from the best to the worst. */
public enum Resolution {
  /** It knows all of them: the record can be judged. */
  KNOWN,
  /** It knows all of them, but Lombok may yet give members to a class that is asked for some. */
  CHANGING,
  /** One may yet be written by another processor. */
  WAITING,
  /** One is wrong, whatever comes in later rounds; the compiler says so itself. */
  REJECTED;

  /** That of the whole: as bad as the worst of its parts. */
  public static Resolution worst(List<Resolution> parts) {
    return parts.stream().max(Resolution::compareTo).orElse(KNOWN);
  }
}
