package dev.sheaf.sample.icons;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A drawing of an icon, and what it shows. */
@Sample
public record Icon(
    @ImagePath(height = 48, width = 48, channels = 1) Path file, @OneHot Kind kind) {}
