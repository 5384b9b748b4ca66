package things;

import dev.sheaf.Box;
import dev.sheaf.annotation.Boxes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import java.net.URI;
import java.util.List;

@Sample
public record Thing(
    @Boxes(
            most = 2,
            classes = {"dog", "traffic light"})
        List<Box> boxes,
    @ImagePath(height = 4, width = 8) URI photo) {}
