package dev.sheaf.sample.benchmarks;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A photo, shrunk with Pillow's antialiased triangle filter. */
@Sample(unlabelled = true)
public record BilinearPhoto(@ImagePath(height = Photos.SIDE, width = Photos.SIDE) Path file) {}
