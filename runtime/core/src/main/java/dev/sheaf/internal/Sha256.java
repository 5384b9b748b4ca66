package dev.sheaf.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that tells contents apart: equal ones are taken for equal contents. */
public final class Sha256 {
  private Sha256() {}

  /** A digest of nothing yet. Used by one thread. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
