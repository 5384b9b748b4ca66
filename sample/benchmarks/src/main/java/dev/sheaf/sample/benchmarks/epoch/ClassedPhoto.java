package dev.sheaf.sample.benchmarks.epoch;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A photo of one of ten kinds. */
@Sample
public record ClassedPhoto(
    @ImagePath(height = DrawnPhotos.SIDE, width = DrawnPhotos.SIDE) Path file,
    @ClassIndex(classes = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) int kind) {}
