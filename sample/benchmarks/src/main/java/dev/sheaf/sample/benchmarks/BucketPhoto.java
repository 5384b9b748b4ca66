package dev.sheaf.sample.benchmarks;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import dev.sheaf.photo.PhotoSource;

/** A photo of a bucket. */
@Sample(unlabelled = true)
public record BucketPhoto(
    @ImagePath(height = Photos.SIDE, width = Photos.SIDE) PhotoSource photo) {}
