package dev.sheaf.fit;

/**
 * Loss and metrics of one batch.
 *
 * @param size the number of samples
 * @param loss the mean loss, with weights {@code sum(weight * loss) / n}
 * @param sums what the batch adds to the sums of each of {@link Learner#metrics}, in their order,
 *     one metric's after the other's
 */
@SuppressWarnings("ArrayRecordComponent")
public record StepResult(int size, double loss, double... sums) {}
