package dev.sheaf.sample.benchmarks;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A photo, shrunk with Pillow's antialiased bicubic filter. */
@Sample(unlabelled = true)
public record BicubicPhoto(
    @ImagePath(height = Photos.SIDE, width = Photos.SIDE, resize = Interpolation.BICUBIC)
        Path file) {}
