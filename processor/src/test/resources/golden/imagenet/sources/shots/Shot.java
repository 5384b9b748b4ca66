package shots;

import dev.sheaf.Normalization;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A picture as networks want it that were trained on ImageNet, and one from -1 to 1. */
@Sample(unlabelled = true)
public record Shot(
    @ImagePath(height = 1, width = 1, normalize = Normalization.IMAGENET) Path photo,
    @ImagePath(height = 1, width = 1, channels = 1, normalize = Normalization.SIGNED) Path grey) {}
