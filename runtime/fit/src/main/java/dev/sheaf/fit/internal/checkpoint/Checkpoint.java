package dev.sheaf.fit.internal.checkpoint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.sheaf.internal.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run was, beside the learner's state.
 *
 * @param format the version of this layout
 * @param epoch the epoch to go on in, counted from 0
 * @param step the step of it to go on with, counted from 0
 * @param pass the pass over the sequence, counted from 0
 * @param position the batch of the pass to go on with
 * @param order a hash of the samples' order in this pass; null where that is not known
 * @param stepsDone the steps of all epochs so far
 * @param stopped whether a callback had stopped training
 * @param samples the samples of this epoch so far
 * @param sums of the loss over those samples, then those of each metric
 * @param data what the batches depend on
 * @param schedule of the learning rate
 * @param callbacks what each callback keeps, by its key
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(
    int format,
    int epoch,
    int step,
    int pass,
    int position,
    @Nullable Integer order,
    long stepsDone,
    boolean stopped,
    long samples,
    double[] sums,
    DataIdentity data,
    ScheduleIdentity schedule,
    Map<String, JsonObject> callbacks) {

  public static final int FORMAT = 2;
  private static final String FILE = "checkpoint.json";
  private static final String LEARNER = "learner.state";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

  /** The file of the learner's state in a checkpoint's folder. */
  public static Path learner(Path folder) {
    return folder.resolve(LEARNER);
  }

  public void write(Path folder) throws IOException {
    AtomicFile.write(folder.resolve(FILE), GSON.toJson(this));
  }

  /**
   * @throws IOException if the folder holds no whole checkpoint of this format
   */
  public static Checkpoint read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try (Reader reader = Files.newBufferedReader(file)) {
      Checkpoint checkpoint = GSON.fromJson(reader, Checkpoint.class);
      if (checkpoint == null || checkpoint.format != FORMAT) {
        throw new IOException(
            "%s in it has format %s (expected: %d)"
                .formatted(FILE, checkpoint == null ? "none" : checkpoint.format, FORMAT));
      }
      if (checkpoint.sums == null
          || checkpoint.data == null
          || checkpoint.schedule == null
          || checkpoint.callbacks == null) {
        throw new IOException(FILE + " in it lacks sums, data, schedule or callbacks");
      }
      return checkpoint;
    } catch (JsonParseException e) {
      throw new IOException(FILE + " in it is not JSON: " + e.getMessage(), e);
    }
  }
}
