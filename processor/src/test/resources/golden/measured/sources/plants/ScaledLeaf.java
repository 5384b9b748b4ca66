package plants;

import dev.sheaf.Role;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;

/** With what the statistics of {@link Leaf} print. */
@Sample
public record ScaledLeaf(
    @ImagePath(
            height = 4,
            width = 4,
            mean = {0.5333333, 0.2, 0.3333333}, std = {0.3399346, 0.1632993, 0.3399346})
        Path photo,
    @Scalar(mean = 400.25, std = 424.4055, role = Role.TARGET) double area) {}
