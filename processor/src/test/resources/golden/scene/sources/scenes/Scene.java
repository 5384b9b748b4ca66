package scenes;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Keypoints;
import dev.sheaf.annotation.Mask;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;
import java.util.List;

@Sample
public record Scene(
    @ImagePath(height = 224, width = 224) Path photo,
    @Mask(of = "photo", classes = 4) Path regions,
    @Boxes(of = "photo", most = 20) List<Box> things,
    @Keypoints(of = "photo", count = 17) float[] joints,
    @OneHot Species species) {}
