package things;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Keypoints;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

@Sample
public record Face(
    @ImagePath(height = 4, width = 8) Path photo, @Keypoints(count = 2) float[] eyes) {}
