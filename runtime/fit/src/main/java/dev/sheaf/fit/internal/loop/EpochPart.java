package dev.sheaf.fit.internal.loop;

/** What the loop is at in an epoch. */
public enum EpochPart {
  WAITING,
  TRAINING,
  CALLBACKS,
  CHECKPOINTS,
  VALIDATION,
  REST
}
