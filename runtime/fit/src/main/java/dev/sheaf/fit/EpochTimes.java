package dev.sheaf.fit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the time of one epoch went, from its first hook to its checkpoint, in nanoseconds. The
 * parts add up to the whole. Of an epoch that was gone on with after a kill only the part of this
 * process is known.
 *
 * @param epoch counted from 0
 * @param waiting for batches to train on, and for the end of a pass over them
 * @param training in the learner
 * @param steps what the learner itself says of that time; empty where it says nothing
 * @param callbacks in the hooks of callbacks, those of validation excepted
 * @param checkpoints saving the run
 * @param validation loading, computing and hooks of validation
 * @param rest all else
 */
public record EpochTimes(
    int epoch,
    long waiting,
    long training,
    Optional<StepTimes> steps,
    long callbacks,
    long checkpoints,
    long validation,
    long rest) {

  /** The whole epoch. */
  public long total() {
    return waiting + training + callbacks + checkpoints + validation + rest;
  }

  /**
   * The parts by name, in the order in which they come; together {@link #total}. Training is
   * divided where the learner says how, and what it leaves out is among the rest.
   */
  public Map<String, Long> parts() {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("waiting for data", waiting);
    long left = rest;
    if (steps.isPresent()) {
      StepTimes divided = steps.get();
      parts.put("forward and backward", divided.forwardBackward());
      parts.put("optimizer", divided.optimizer());
      parts.put("metrics", divided.metrics());
      left += training - divided.total();
    } else {
      parts.put("training", training);
    }
    parts.put("callbacks", callbacks);
    parts.put("checkpoints", checkpoints);
    parts.put("validation", validation);
    parts.put("rest", left);
    return parts;
  }
}
