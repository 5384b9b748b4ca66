package found;

import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** A picture in a folder that nobody knew. */
@Sample
public record Folder(@ImagePath(height = 1, width = 1) Path file, @OneHot String kind) {}
