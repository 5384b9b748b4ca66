package dev.sheaf.sample.icons;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

/** A picture with an icon somewhere in it, and the box around the icon. */
@Sample
public record Spot(
    @ImagePath(height = 64, width = 64) Path photo,
    @Boxes(of = "photo", most = 1, normalised = true) List<Box> things) {}
