package dev.sheaf.fit.callback;

import dev.sheaf.fit.CheckpointStore;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;
import dev.sheaf.fit.internal.Argument;
import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Saves where training is, and goes on from there when the same program is started again after it
 * was killed: Keras's {@code BackupAndRestore}, but to the very batch. The resumed run, with any
 * number of workers, ends with the same weights as one that was never killed, if the learner and
 * the callbacks restore all that they depend on.
 *
 * <p>A checkpoint is a folder with the learner's state, the epoch, step and batch, the seeds, the
 * history, the callbacks' states, and the schema with its class names. It is written under a
 * temporary name, then renamed: it is whole or not there. One that was made from other data is
 * refused, with the difference. When training ends, all checkpoints are deleted.
 *
 * <p>A generator cannot be put somewhere: the batches that were trained on are taken from it again
 * and dropped, which is right for a generator that always gives the same ones.
 */
public final class BackupAndRestore extends RunCallback implements CheckpointStore {
  private static final String PREFIX = "checkpoint-";

  /** What is being written or deleted; what a killed run left there is of no use to anybody. */
  private static final String UNFINISHED = "unfinished";

  private static final String REPLACED = "-replaced";

  private final Path backupDir;
  private final int saveFreq;
  private final boolean doubleCheckpoint;
  private final boolean deleteCheckpoint;

  private BackupAndRestore(Builder builder) {
    backupDir = builder.backupDir;
    saveFreq = builder.saveFreq;
    doubleCheckpoint = builder.doubleCheckpoint;
    deleteCheckpoint = builder.deleteCheckpoint;
  }

  /** The settings of a callback that keeps its checkpoints in this folder, and nothing else. */
  public static Builder builder(Path backupDir) {
    return new Builder(backupDir);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the learner cannot save its state
   */
  @Override
  public void onTrainBegin(Logs logs) {
    run().learner().requireResumable();
  }

  @Override
  void runSet(Run run) {
    run.checkpoints(this);
  }

  @Override
  public boolean dueAfterStep(long stepsDone) {
    return saveFreq > 0 && stepsDone % saveFreq == 0;
  }

  @Override
  public boolean dueAfterEpoch() {
    return saveFreq == 0;
  }

  /** Makes a checkpoint, then deletes those that it replaces. */
  @Override
  public void save(long stepsDone, Content content) {
    String name = PREFIX + "%012d".formatted(stepsDone);
    try {
      Files.createDirectories(backupDir);
      Path temporary = backupDir.resolve(UNFINISHED);
      delete(temporary);
      Files.createDirectory(temporary);
      try {
        content.writeTo(temporary);
        Path folder = backupDir.resolve(name);
        if (Files.exists(folder)) {
          // It still counts until the new one is there.
          Files.move(folder, backupDir.resolve(name + REPLACED), StandardCopyOption.ATOMIC_MOVE);
        }
        AtomicFile.moveFolder(temporary, folder);
      } finally {
        delete(temporary);
      }
      discardAllBut(name);
    } catch (IOException e) {
      throw FileErrors.unchecked(
          "cannot write the checkpoint " + Printable.of(backupDir.resolve(name)), e);
    }
  }

  /** Deletes all but this one and, if two are to be kept, the latest of fewer steps. */
  private void discardAllBut(String name) throws IOException {
    int more = doubleCheckpoint ? 1 : 0;
    for (Path each : folders()) {
      int order = each.getFileName().toString().compareTo(name);
      if (order < 0 && more > 0) {
        more--;
      } else if (order != 0) {
        // One of more steps could not be read, or training would have gone on from it.
        discard(each);
      }
    }
  }

  @Override
  public List<Path> folders() throws IOException {
    if (!Files.isDirectory(backupDir)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(backupDir)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  @Override
  public void onTrainEnd(Logs logs) {
    if (deleteCheckpoint && run().failure() == null) {
      try {
        delete(backupDir.resolve(UNFINISHED));
        for (Path folder : folders()) {
          discard(folder);
        }
      } catch (IOException e) {
        throw FileErrors.unchecked(
            "cannot delete the checkpoints in " + Printable.of(backupDir), e);
      }
    }
  }

  /** The folder of the checkpoints. */
  @Override
  public String toString() {
    return backupDir.toString();
  }

  /** Deletes a checkpoint under another name, so that a half of one is never taken for one. */
  private void discard(Path checkpoint) throws IOException {
    Path unfinished = backupDir.resolve(UNFINISHED);
    Files.move(checkpoint, unfinished, StandardCopyOption.ATOMIC_MOVE);
    delete(unfinished);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private final Path backupDir;
    private int saveFreq;
    private boolean doubleCheckpoint;
    private boolean deleteCheckpoint = true;

    private Builder(Path backupDir) {
      this.backupDir = backupDir;
    }

    /** Saves after every so many batches, counted across epochs; by default after each epoch. */
    public Builder saveFreq(int batches) {
      saveFreq = Argument.positive("saveFreq", batches);
      return this;
    }

    /** Keeps the checkpoint before the latest too, for a disk that loses files; not by default. */
    public Builder doubleCheckpoint(boolean doubleCheckpoint) {
      this.doubleCheckpoint = doubleCheckpoint;
      return this;
    }

    /** Deletes the checkpoints when training has ended without a failure; true by default. */
    public Builder deleteCheckpoint(boolean deleteCheckpoint) {
      this.deleteCheckpoint = deleteCheckpoint;
      return this;
    }

    public BackupAndRestore build() {
      return new BackupAndRestore(this);
    }
  }
}
