package dev.sheaf.fit.internal.checkpoint;

import java.util.List;

/**
 * A confusion matrix in a checkpoint.
 *
 * @param classes the names of the classes
 * @param counts a row for each true class
 */
@SuppressWarnings("ArrayRecordComponent")
public record SavedMatrix(List<String> classes, double[][] counts) {}
