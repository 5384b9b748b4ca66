package flowers;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** As the README has it. */
@Sample
public record Flower(@ImagePath(height = 224, width = 224) Path photo, @OneHot Species species) {}
