package dev.sheaf.sample.icons;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Mask;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A picture with an icon somewhere in it, and which of its pixels are the icon: 0 and 1. */
@Sample
public record Region(
    @ImagePath(height = 64, width = 64) Path photo,
    @Mask(of = "photo", classes = 2, ignore = -1) Path ink) {}
