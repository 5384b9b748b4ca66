package dev.sheaf.sql;

import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

/** A row of a large table. */
@Sample
record Reading(
    @Scalar float length, @Scalar float width, @Scalar int rings, @OneHot Species species) {}
