package dev.sheaf.sample.benchmarks;

import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** As little work as a sample can be. */
@Sample(unlabelled = true)
public record Reading(@Scalar double value) {}
