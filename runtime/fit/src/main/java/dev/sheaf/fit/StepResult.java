package dev.sheaf.fit;

/**
 * Loss and metrics of one batch, each the mean over its samples.
 *
 * @param size the number of samples
 * @param loss the mean loss, with weights {@code sum(weight * loss) / n}
 * @param metrics the values in the order of {@link Learner#metricNames}
 */
@SuppressWarnings("ArrayRecordComponent")
public record StepResult(int size, double loss, double... metrics) {}
