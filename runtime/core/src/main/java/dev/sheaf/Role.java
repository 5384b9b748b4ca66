package dev.sheaf;

/** What a tensor of a batch is for. */
public enum Role {
  /** What the model sees. */
  INPUT,
  /** What the model is to say. */
  TARGET,
  /** How much each sample counts in the loss. */
  WEIGHT
}
