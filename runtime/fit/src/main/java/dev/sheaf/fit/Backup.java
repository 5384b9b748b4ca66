package dev.sheaf.fit;

import com.google.gson.JsonObject;
import dev.sheaf.fit.internal.checkpoint.CheckSums;
import dev.sheaf.fit.internal.checkpoint.Checkpoint;
import dev.sheaf.fit.internal.checkpoint.DataIdentity;
import dev.sheaf.fit.internal.checkpoint.ScheduleIdentity;
import dev.sheaf.fit.internal.loop.DataAdapter;
import dev.sheaf.fit.internal.loop.Place;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the checkpoints of a run, and brings it back to one; does nothing where none is wanted. */
final class Backup {
  private final Map<String, Callback> callbacks = new LinkedHashMap<>();
  private final Run run;
  private final DataAdapter adapter;
  private final DataIdentity data;
  private final ScheduledRate rate;
  private @Nullable CheckpointStore store;
  private @Nullable Path folder;
  private @Nullable Checkpoint checkpoint;

  Backup(CallbackList list, Run run, DataAdapter adapter, ScheduledRate rate, DataIdentity data) {
    this.rate = rate;
    this.run = run;
    this.adapter = adapter;
    this.data = data;
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Callback callback : list.callbacks()) {
      String type = callback.getClass().getName();
      String name = type.substring(type.lastIndexOf('.') + 1);
      callbacks.put(name + "-" + count.merge(name, 1, Integer::sum), callback);
    }
  }

  /**
   * Looks for a checkpoint, and sets the place to where it was made.
   *
   * @throws IllegalStateException if it was made from other data
   */
  boolean find(Place place) {
    store = run.checkpoints().orElse(null);
    if (store == null) {
      return false;
    }
    @Nullable IOException unreadable = null;
    try {
      for (Path each : store.folders()) {
        try {
          CheckSums.verify(each);
          checkpoint = Checkpoint.read(each);
          folder = each;
          break;
        } catch (IOException e) {
          run.warn(
              "cannot read the checkpoint %s: %s"
                  .formatted(Printable.of(each), FileErrors.reason(e)));
          unreadable = unreadable == null ? e : unreadable;
        }
      }
    } catch (IOException e) {
      unreadable = e;
    }
    Checkpoint found = checkpoint;
    if (found == null) {
      if (unreadable != null) {
        throw FileErrors.unchecked(
            "no checkpoint in %s can be read: %s; delete it to begin anew"
                .formatted(Printable.of(store), FileErrors.reason(unreadable)),
            unreadable);
      }
      return false;
    }
    refuseOtherData(found);
    place.epoch = found.epoch();
    place.step = found.step();
    place.pass = found.pass();
    place.position = found.position();
    place.stepsDone = found.stepsDone();
    if (run.verbose() > 0) {
      run.print(
          "Going on from %s: epoch %d, after step %d."
              .formatted(Printable.of(folder), found.epoch() + 1, found.step()));
    }
    return true;
  }

  private void refuseOtherData(Checkpoint found) {
    List<String> difference = found.data().difference(data);
    if (!difference.isEmpty()) {
      throw new IllegalStateException(
          "the checkpoint %s was made from other data:\n%s\n"
                  .formatted(Printable.of(folder), String.join("\n", difference))
              + "Train from what it was made from, or delete it to begin anew.");
    }
  }

  /**
   * Makes sure that the samples come in the order that they had, once the sequence is at its pass.
   *
   * @throws IllegalStateException if they do not
   */
  void checkOrder() {
    Checkpoint found = checkpoint;
    if (found != null && !Objects.equals(found.order(), order())) {
      throw new IllegalStateException(
          "the checkpoint %s was made with the samples in another order: another seed or other"
                  .formatted(Printable.of(folder))
              + " samples. Train with what it was made with, or delete it to begin anew.");
    }
  }

  /**
   * Makes sure that the learning rate goes on as it would have.
   *
   * @param steps of the epoch to go on in
   * @throws IllegalStateException if the checkpoint was made with another schedule
   */
  void checkSchedule(Place place, int steps) {
    if (checkpoint == null) {
      return;
    }
    ScheduleIdentity was = checkpoint.schedule();
    ScheduleIdentity now = rate.identity(place.epoch, place.step, steps);
    if (!was.isSameSchedule(now)) {
      throw new IllegalStateException(
          "the checkpoint %s was made with another schedule of the learning rate:\n- %s\n+ %s\n"
                  .formatted(Printable.of(folder), was, now)
              + "Train with the one that it was made with, or delete it to begin anew.");
    }
    if (!was.equals(now)) {
      run.warn(
          "the learning rate goes on with %s (in the checkpoint: %s), as the epochs or their steps are others"
              .formatted(now.rate(), was.rate()));
    }
  }

  private @Nullable Integer order() {
    OptionalInt order = adapter.orderFingerprint();
    return order.isPresent() ? (Integer) order.getAsInt() : null;
  }

  /** Gives the learner, the callbacks and the sums their states back. */
  void restore(RunningSums sums) {
    Checkpoint found = Objects.requireNonNull(checkpoint);
    Path from = Objects.requireNonNull(folder);
    try {
      run.learner().loadState(Checkpoint.learner(from));
      for (Map.Entry<String, Callback> callback : callbacks.entrySet()) {
        JsonObject values = found.callbacks().get(callback.getKey());
        if (values != null) {
          callback.getValue().restoreState(new CallbackState(values, from, callback.getKey()));
        }
      }
    } catch (IOException e) {
      throw FileErrors.unchecked("cannot read the checkpoint " + Printable.of(from), e);
    }
    sums.restore(found.samples(), found.sums());
    if (found.stopped()) {
      run.stop();
    }
  }

  void afterStep(Place place, RunningSums sums) {
    // After an epoch's last step it waits for the validation, which a resumed run would repeat.
    if (store != null && store.dueAfterStep(place.stepsDone) && place.step < place.steps) {
      save(store, place, sums);
    }
  }

  void afterEpoch(Place place, RunningSums sums) {
    if (store != null && (store.dueAfterEpoch() || store.dueAfterStep(place.stepsDone))) {
      save(store, place, sums);
    }
  }

  /** Makes a last checkpoint; says where training was. */
  String interrupted(Place place, RunningSums sums) {
    String where =
        "interrupted in epoch %d after step %d of %d"
            .formatted(place.epoch + 1, place.step, place.steps);
    if (store == null) {
      return where;
    }
    // An interrupted thread cannot write through every kind of channel.
    boolean interrupted = Thread.interrupted();
    try {
      save(store, place, sums);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return where + "; the checkpoint in " + Printable.of(store) + " goes on from there";
  }

  private void save(CheckpointStore store, Place place, RunningSums sums) {
    store.save(
        place.stepsDone,
        into -> {
          run.learner().saveState(Checkpoint.learner(into));
          Map<String, JsonObject> states = new LinkedHashMap<>();
          for (Map.Entry<String, Callback> callback : callbacks.entrySet()) {
            CallbackState state = new CallbackState(new JsonObject(), into, callback.getKey());
            callback.getValue().saveState(state);
            states.put(callback.getKey(), state.values());
          }
          new Checkpoint(
                  Checkpoint.FORMAT,
                  place.epoch,
                  place.step,
                  place.pass,
                  place.position,
                  order(),
                  place.stepsDone,
                  run.stopped(),
                  sums.samples(),
                  sums.sums(),
                  data,
                  rate.identity(place.epoch, place.step, place.steps),
                  states)
              .write(into);
          CheckSums.write(into);
        });
  }
}
