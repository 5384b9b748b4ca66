package dev.sheaf.sample.benchmarks;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A photo, shrunk without antialiasing, as OpenCV and the engines do it. */
@Sample(unlabelled = true)
public record PlainPhoto(
    @ImagePath(height = Photos.SIDE, width = Photos.SIDE, antialias = false) Path file) {}
