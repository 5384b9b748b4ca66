package dev.sheaf.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps the checkpoints of a run, each a folder, and says when one is due; {@link
 * dev.sheaf.fit.callback.BackupAndRestore} is one. Called on the training thread. Messages name it
 * by its {@code toString}.
 */
public interface CheckpointStore {
  /** What fills the folder of a checkpoint. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Whether to save after a step.
   *
   * @param stepsDone the steps of all epochs so far
   */
  boolean dueAfterStep(long stepsDone);

  /** Whether to save after an epoch and its validation. */
  boolean dueAfterEpoch();

  /**
   * Makes a checkpoint: whole, or not at all.
   *
   * @param stepsDone the steps of all epochs so far
   */
  void save(long stepsDone, Content content);

  /** The checkpoints that there are, the latest first. */
  List<Path> folders() throws IOException;
}
