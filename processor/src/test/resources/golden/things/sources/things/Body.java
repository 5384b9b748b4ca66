package things;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Keypoints;
import dev.sheaf.annotation.Sample;
import java.util.List;

@Sample
record Body(
    @ImagePath(height = 4, width = 8) String photo,
    @Boxes(most = 1) List<Box> person,
    @Keypoints(count = 2) float[] joints) {}
