package dev.sheaf.sample.benchmarks.epoch;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** A row of a table: forty numbers and one of three levels. */
@Sample
public record Reading(
    @Scalar(tensor = "features") float f0,
    @Scalar(tensor = "features") float f1,
    @Scalar(tensor = "features") float f2,
    @Scalar(tensor = "features") float f3,
    @Scalar(tensor = "features") float f4,
    @Scalar(tensor = "features") float f5,
    @Scalar(tensor = "features") float f6,
    @Scalar(tensor = "features") float f7,
    @Scalar(tensor = "features") float f8,
    @Scalar(tensor = "features") float f9,
    @Scalar(tensor = "features") float f10,
    @Scalar(tensor = "features") float f11,
    @Scalar(tensor = "features") float f12,
    @Scalar(tensor = "features") float f13,
    @Scalar(tensor = "features") float f14,
    @Scalar(tensor = "features") float f15,
    @Scalar(tensor = "features") float f16,
    @Scalar(tensor = "features") float f17,
    @Scalar(tensor = "features") float f18,
    @Scalar(tensor = "features") float f19,
    @Scalar(tensor = "features") float f20,
    @Scalar(tensor = "features") float f21,
    @Scalar(tensor = "features") float f22,
    @Scalar(tensor = "features") float f23,
    @Scalar(tensor = "features") float f24,
    @Scalar(tensor = "features") float f25,
    @Scalar(tensor = "features") float f26,
    @Scalar(tensor = "features") float f27,
    @Scalar(tensor = "features") float f28,
    @Scalar(tensor = "features") float f29,
    @Scalar(tensor = "features") float f30,
    @Scalar(tensor = "features") float f31,
    @Scalar(tensor = "features") float f32,
    @Scalar(tensor = "features") float f33,
    @Scalar(tensor = "features") float f34,
    @Scalar(tensor = "features") float f35,
    @Scalar(tensor = "features") float f36,
    @Scalar(tensor = "features") float f37,
    @Scalar(tensor = "features") float f38,
    @Scalar(tensor = "features") float f39,
    @ClassIndex(classes = {"0", "1", "2"}) int level) {}
