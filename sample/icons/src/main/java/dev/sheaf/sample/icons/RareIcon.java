package dev.sheaf.sample.icons;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** An icon as the body of the network was trained on, of other kinds. */
@Sample
public record RareIcon(
    @ImagePath(height = 48, width = 48, channels = 1) Path file, @OneHot RareKind kind) {}
